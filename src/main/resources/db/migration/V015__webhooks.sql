-- Addresses of other systems that want to hear what happens. `version` counts changes of the settings and is the entity
-- tag. The secret is kept readable, for the hub signs with it. `failing_since`: since when nothing has arrived;
-- `failures`: deliveries given up in a row.
create table webhook (
    id uuid primary key,
    version int not null,
    name text not null,
    url text not null,
    events varchar[] not null, -- Hibernate compares arrays as varchar[]
    types varchar[] not null,
    topics varchar[] not null,
    regions varchar[] not null,
    language text,
    active boolean not null,
    secret text not null,
    former_secret text,
    former_secret_until timestamptz,
    failures int not null,
    failing_since timestamptz,
    disabled_at timestamptz,
    disabled_because jsonb,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null
);

-- What is to be sent, is sent and was sent: written in the transaction in which it happened. `next_at` is when the next
-- attempt may begin; while one is under way it lies behind the end of that.
create table webhook_delivery (
    id uuid primary key,
    webhook_id uuid not null references webhook (id) on delete cascade,
    event text not null,
    entry_id uuid,
    revision bigint,
    body text not null,
    state text not null check (state in ('pending', 'delivered', 'failed')),
    attempts int not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    next_at timestamptz,
    tried_at timestamptz,
    millis bigint,
    status int,
    answer text,
    problem jsonb
);

create index webhook_delivery_log on webhook_delivery (webhook_id, id desc);
create index webhook_delivery_waiting on webhook_delivery (webhook_id, id) where state = 'pending';
create index webhook_delivery_age on webhook_delivery (created_at);

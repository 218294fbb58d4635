-- Entries: what editors work on, all their versions, and what of them is public.
create table entry (
    id uuid primary key,
    type text not null,
    slug text collate "C" not null, -- so that an index answers «begins with»
    language text not null,
    state text not null check (state in ('draft', 'published', 'unpublished')),
    version int not null,
    published_version int,
    first_published_at timestamptz,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    constraint entry_slug unique (type, slug)
);

create index entry_by_type on entry (type, id);

create table entry_version (
    entry_id uuid not null references entry (id),
    number int not null,
    slug text not null,
    language text not null,
    fields jsonb not null,
    created_at timestamptz not null,
    created_by text not null,
    primary key (entry_id, number)
);

-- Grows with every publication and withdrawal: by it a late writer knows that it is late.
create sequence publication_revision;

-- The published form of an entry, made once when it is published. `fields` is what goes out, kept as text because it
-- is never looked into; `facts` are its filterable values alone, so that the index stays small.
create table publication (
    entry_id uuid primary key references entry (id),
    type text not null,
    slug text collate "C" not null,
    language text not null,
    version int not null,
    revision bigint not null,
    published_at timestamptz not null,
    updated_at timestamptz not null,
    title text not null,
    fields json not null,
    facts jsonb not null,
    constraint publication_slug unique (type, slug)
);

create index publication_latest on publication (type, published_at desc, entry_id desc);
create index publication_facts on publication using gin (facts jsonb_path_ops);

create table publication_reference (
    entry_id uuid not null references publication (entry_id) on delete cascade,
    target_id uuid not null,
    primary key (entry_id, target_id)
);

create index publication_reference_target on publication_reference (target_id);

-- What is no longer public: lists tell by it when they last changed, rebuilds what to take away.
create table withdrawal (
    entry_id uuid primary key references entry (id),
    type text not null,
    revision bigint not null,
    withdrawn_at timestamptz not null
);

create index withdrawal_latest on withdrawal (type, withdrawn_at desc);

-- Where each publication or withdrawal has arrived. `revision` says of which one the row speaks.
create table delivery (
    entry_id uuid not null references entry (id),
    channel text not null,
    version int not null,
    revision bigint not null,
    state text not null check (state in ('pending', 'delivered', 'failed')),
    attempts int not null,
    at timestamptz not null,
    problem text,
    primary key (entry_id, channel)
);

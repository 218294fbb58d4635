-- Exports and imports: long work that a restart of the hub does not begin anew.
create table transfer (
    id uuid primary key,
    kind text not null check (kind in ('export', 'import')),
    format text not null check (format in ('zip', 'wxr', 'rss', 'csv', 'json')),
    state text not null check (state in ('waiting', 'previewing', 'ready', 'running', 'done', 'failed', 'cancelled')),
    options jsonb not null,
    filename text,
    file text,
    bytes bigint,
    total int,
    done int not null,
    -- the last thing that is finished; belongs to the same transaction as the thing itself
    position text,
    preview jsonb,
    counts jsonb not null,
    problem jsonb,
    failures int not null,
    created_at timestamptz not null,
    created_by text not null,
    account_id uuid,
    started_at timestamptz,
    finished_at timestamptz
);

create index transfer_to_do on transfer (kind, id) where state in ('previewing', 'running');

-- What a preview or an import has to say of single things; bounded, for nobody reads a million of them.
create table transfer_finding (
    transfer_id uuid not null references transfer (id) on delete cascade,
    number int not null,
    preview boolean not null,
    outcome text not null,
    subject text not null,
    title text not null,
    reasons jsonb not null,
    primary key (transfer_id, number)
);

create index transfer_finding_outcome on transfer_finding (transfer_id, preview, outcome);

-- Entries that an import has made public: their links to each other are looked at once all of them are.
create table transfer_entry (
    transfer_id uuid not null references transfer (id) on delete cascade,
    entry_id uuid not null,
    primary key (transfer_id, entry_id)
);

-- Where entries and files have come from: a second import finds them again. `digest` is of what was read, `version` the
-- one made of it: a later one is an editor's work. `incomplete`: refers to what was not there yet.
create table origin (
    source text not null,
    key text not null,
    entry_id uuid references entry (id) on delete cascade,
    asset_id uuid references asset (id) on delete cascade,
    digest bytea,
    version int,
    incomplete boolean not null default false,
    primary key (source, key),
    check (num_nonnulls(entry_id, asset_id) = 1)
);

create index origin_entry on origin (entry_id) where entry_id is not null;
create index origin_asset on origin (asset_id) where asset_id is not null;

-- Preview tokens: who has one sees one draft, one release or one future moment before it is public, until it expires.
create table preview (
    id uuid primary key,
    secret_hash bytea not null unique,
    entry_id uuid,
    version int,
    release_id uuid references release (id) on delete cascade,
    moment timestamptz,
    created_at timestamptz not null,
    created_by text not null,
    created_by_id uuid,
    expires_at timestamptz not null,
    check (num_nonnulls(entry_id, release_id, moment) = 1)
);

create index preview_expired on preview (expires_at);
create index preview_release on preview (release_id);

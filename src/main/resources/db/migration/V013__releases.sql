-- Releases: entries that become public, or cease to be, in one moment, all of them or none.
-- `version` is the entity tag. Who scheduled a release stands for it at its moment.
create table release (
    id uuid primary key,
    title text not null,
    state text not null check (state in ('draft', 'scheduled', 'published', 'failed', 'rolled-back')),
    version int not null,
    publish_at timestamptz,
    scheduled_by text,
    scheduled_by_id uuid,
    published_at timestamptz,
    published_by text,
    rolled_back_at timestamptz,
    rolled_back_by text,
    problems jsonb,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null
);

create index release_by_state on release (state, id);

-- `version` as it was asked for, null follows the latest; `frozen_version` once the release is scheduled or published.
-- `former_version` was public before, `revision` is that of the release's own change: by them it is rolled back.
-- An entry that is purged stays named here: the release says so instead of forgetting it.
create table release_item (
    release_id uuid not null references release (id) on delete cascade,
    position int not null,
    entry_id uuid not null,
    action text not null check (action in ('publish', 'unpublish')),
    version int,
    frozen_version int,
    former_version int,
    revision bigint,
    primary key (release_id, position)
);

create index release_item_entry on release_item (entry_id);

-- entries of one release may exchange their addresses: checked when all have moved
alter table publication
    drop constraint publication_slug,
    add constraint publication_slug unique (type, slug) deferrable initially immediate;

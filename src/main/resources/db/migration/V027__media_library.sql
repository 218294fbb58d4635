-- Folders of the media library. `name_key` is the name in small letters, with е for ё: it differs among siblings.
-- `version` is the entity tag.
create table asset_folder (
    id uuid primary key,
    parent_id uuid references asset_folder (id),
    name text not null,
    name_key text not null,
    version int not null,
    -- looked at when all have moved: what lay in a folder may take its name
    constraint asset_folder_name unique nulls not distinct (parent_id, name_key) deferrable initially deferred
);

-- What editors say of a file. `version` is the entity tag of all this; `words` is what is searched: name, descriptions,
-- author and tags in small letters, with е for ё.
alter table asset
    add column version int not null default 1,
    add column folder_id uuid references asset_folder (id),
    add column description jsonb not null default '{}',
    add column tags varchar[] not null default '{}',
    add column words text,
    add column updated_at timestamptz,
    add column updated_by text,
    add column deleted_at timestamptz,
    add column deleted_by text,
    -- the bytes that are current: the how many-th, since when, and where in the object store
    add column edition int not null default 1,
    add column edition_at timestamptz,
    add column key text;

update asset
set words = replace(lower(filename), 'ё', 'е'), updated_at = created_at, updated_by = created_by,
    edition_at = created_at, key = 'assets/' || id || '/original';

alter table asset
    alter column words set not null,
    alter column updated_at set not null,
    alter column updated_by set not null,
    alter column edition_at set not null,
    alter column key set not null;

create index asset_by_folder on asset (folder_id, id);
create index asset_by_filename on asset (filename, id);
create index asset_by_size on asset (bytes, id);
create index asset_by_change on asset (updated_at, id);
create index asset_by_tag on asset using gin (tags);
create index asset_deleted on asset (deleted_at) where deleted_at is not null;

-- Parts of words are found by trigrams, where the extension of V011 is allowed.
do $$
begin
    create index asset_words_part on asset using gin (words gin_trgm_ops);
exception
    when others then raise notice 'files are searched without an index: %', sqlerrm;
end
$$;

-- Bytes that were replaced. Their addresses have been given out, so they are served for some time yet.
create table asset_former (
    asset_id uuid not null references asset (id) on delete cascade,
    edition int not null,
    key text not null,
    filename text not null,
    type text not null,
    bytes bigint not null,
    sha256 text not null,
    edition_at timestamptz not null,
    replaced_at timestamptz not null,
    primary key (asset_id, edition)
);

create index asset_former_by_age on asset_former (replaced_at);

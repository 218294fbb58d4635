-- Who edits an entry now; a lock that is not renewed ends by itself. `holder` is an account or a token.
create table edit_lock (
    entry_id uuid primary key references entry (id) on delete cascade,
    holder text not null,
    holder_name text not null,
    since timestamptz not null,
    until timestamptz not null
);

-- what is pruned day by day
create index entry_version_autosave on entry_version (created_at) where autosave;

-- the bin, what was deleted last first
drop index entry_bin;
create index entry_bin on entry (deleted_at desc, id desc) where deleted_at is not null;

-- the lists of editors
create index entry_by_update on entry (updated_at desc, id desc) where deleted_at is null;
create index entry_by_title on entry (title, id) where deleted_at is null;
create index entry_by_owner on entry (owner_id, id) where owner_id is not null;
create index entry_by_assignee on entry (assignee_id, id) where assignee_id is not null;
create index entry_by_region on entry using gin (regions);

-- Parts of titles are found by trigrams. Where the extension is not installed or not allowed every title is read
-- instead: slower, and nothing else.
do $$
begin
    create extension if not exists pg_trgm;
    create index entry_title_part on entry using gin (lower(title) gin_trgm_ops);
exception
    when others then raise notice 'titles are searched without an index: %', sqlerrm;
end
$$;

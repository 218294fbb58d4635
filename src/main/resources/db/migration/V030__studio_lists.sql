-- What the lists of the studio ask for. Topics of the latest version, for lists by topic, as its regions are there already.
alter table entry add column topics varchar[] not null default '{}'; -- Hibernate compares arrays as varchar[]

update entry e set topics = array(select jsonb_array_elements_text(v.fields -> 'topics'))
from entry_version v
where v.entry_id = e.id and v.number = e.version and jsonb_typeof(v.fields -> 'topics') = 'array';

create index entry_by_topic on entry using gin (topics);
-- what was never public comes before everything that was
create index entry_by_publication on entry (coalesce(first_published_at, timestamptz '-infinity'), id)
    where deleted_at is null;

create index delivery_failed on delivery (at, entry_id, channel) where state = 'failed';

-- Lists that somebody has put together and goes back to: parameters of the list of entries, and what it shows.
create table saved_view (
    id uuid primary key,
    account_id uuid not null references account (id) on delete cascade,
    type text, -- null: entries of all types
    name text not null,
    query jsonb not null, -- {"state": ["draft"], "sort": ["-updatedAt"]}
    columns text[] not null,
    shared boolean not null,
    position int not null,
    updated_at timestamptz not null,
    constraint saved_view_name unique nulls not distinct (account_id, type, name)
);

create index saved_view_shared on saved_view (type) where shared;

-- Why a job that is tried again has failed last.
alter table scheduled_tasks add column problem text;

-- How far the latest rebuild of the search index has come, on whatever node it runs; one row.
create table index_rebuild (
    only_row boolean primary key default true check (only_row),
    state text not null check (state in ('waiting', 'running', 'done', 'failed')),
    done bigint not null,
    total bigint not null,
    asked_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    problem text
);

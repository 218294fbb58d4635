-- What an entry is beside its versions: a title and regions for lists and row rules, its place in the workflow, the bin.
alter table entry drop constraint entry_state_check;
alter table entry
    add constraint entry_state_check check (state in
        ('draft', 'in-review', 'needs-changes', 'approved', 'scheduled', 'published', 'unpublished', 'archived')),
    add column title text not null default '',
    add column regions varchar[] not null default '{}', -- Hibernate compares arrays as varchar[]
    add column owner_id uuid,
    add column assignee_id uuid,
    add column due_at timestamptz,
    add column publish_at timestamptz,
    add column unpublish_at timestamptz,
    add column scheduled_version int,
    add column deleted_at timestamptz,
    add column deleted_by text;

update entry e set
    title = coalesce(v.fields ->> 'title', ''),
    regions = coalesce((select array_agg(code) from jsonb_array_elements_text(v.fields -> 'regions') as code), '{}')
from entry_version v
where v.entry_id = e.id and v.number = e.version and jsonb_typeof(coalesce(v.fields -> 'regions', '[]')) = 'array';

-- what lies in the bin keeps no address from others
alter table entry drop constraint entry_slug;
create unique index entry_slug on entry (type, slug) where deleted_at is null;
create index entry_due on entry (least(publish_at, unpublish_at)) where publish_at is not null or unpublish_at is not null;
create index entry_bin on entry (deleted_at) where deleted_at is not null;

-- `autosave`: made without being asked for, may be replaced or pruned; a version that is published, scheduled, named or
-- part of a release is no autosave any more. `began_at`: when the run of autosaves began that this one ends.
alter table entry_version
    add column translations jsonb,
    add column autosave boolean not null default false,
    add column began_at timestamptz,
    add column author_id uuid,
    add column name text,
    add column restored_from int;
alter table entry_version drop constraint entry_version_entry_id_fkey;
alter table entry_version add constraint entry_version_entry_id_fkey foreign key (entry_id) references entry (id) on delete cascade;

-- One value of a unique field belongs to one entry: the database decides when two claim it in the same moment.
create table entry_unique (
    type text not null,
    field text not null,
    value jsonb not null,
    entry_id uuid not null references entry (id) on delete cascade,
    constraint entry_unique_value primary key (type, field, value)
);

create index entry_unique_entry on entry_unique (entry_id);

-- What the latest version of an entry points at, by pointers into its document.
create table entry_reference (
    entry_id uuid not null references entry (id) on delete cascade,
    pointer text not null,
    target_id uuid not null,
    primary key (entry_id, pointer)
);

create index entry_reference_target on entry_reference (target_id);

create table entry_asset (
    entry_id uuid not null references entry (id) on delete cascade,
    pointer text not null,
    asset_id uuid not null,
    primary key (entry_id, pointer)
);

create index entry_asset_asset on entry_asset (asset_id);

-- The clock of everything public: one row, advanced as late as possible in each transaction that publishes or
-- withdraws and locked until it commits. So revisions become visible in their order, and whoever has read up to one
-- has missed none below it.
create table publication_clock (
    revision bigint not null
);

insert into publication_clock select greatest(nextval('publication_revision'),
    (select max(revision) from publication), (select max(revision) from withdrawal), 0);

drop sequence publication_revision;

-- `since`: the moment from which on this state is public.
alter table publication
    add column translations json,
    add column since timestamptz;
update publication set since = updated_at;
alter table publication alter column since set not null;
-- long texts are read whole and often, compressing them costs more than it saves
alter table publication alter column fields set storage external;
create index publication_revision on publication (revision) include (type);
create index publication_revision_of_type on publication (type, revision);
drop index publication_facts;

-- Former public states: what was public at any past moment.
create table publication_past (
    entry_id uuid not null,
    type text not null,
    slug text collate "C" not null,
    language text not null,
    version int not null,
    revision bigint not null,
    published_at timestamptz not null,
    updated_at timestamptz not null,
    title text not null,
    fields json not null,
    translations json,
    facts jsonb not null,
    since timestamptz not null,
    until timestamptz not null,
    until_revision bigint not null,
    primary key (entry_id, revision)
);

create index publication_past_moment on publication_past (type, until, since);
create index publication_past_revision on publication_past (until_revision);

-- One row a comparable value of a publication, in the order of the usual list: a filtered page is one range of this
-- index, however many entries there are. A field without a value has a row with JSON null.
create table publication_fact (
    entry_id uuid not null references publication (entry_id) on delete cascade,
    type text not null,
    path text not null,
    value jsonb not null,
    published_at timestamptz not null,
    primary key (entry_id, path, value)
);

create index publication_fact_list on publication_fact (type, path, value, published_at desc, entry_id desc);

-- Facts of what is public already; a rebuild of all publications makes the same of them again.
insert into publication_fact
select p.entry_id, p.type, f.key, v.value, p.published_at
from publication p
cross join lateral jsonb_each(p.facts) f
cross join lateral (
    select f.value where jsonb_typeof(f.value) not in ('array', 'object')
    union
    select e.value from jsonb_array_elements(case when jsonb_typeof(f.value) = 'array' then f.value else '[]' end) as e (value)
    where jsonb_typeof(e.value) not in ('array', 'object')) v
on conflict do nothing;

-- A withdrawal outlives its entry: who mirrors the hub learns of it whenever it asks.
alter table withdrawal drop constraint withdrawal_entry_id_fkey;
create index withdrawal_revision on withdrawal (revision);
alter table delivery drop constraint delivery_entry_id_fkey;

-- Lists by the latest change, and what has changed since a moment.
create index publication_changed on publication (type, updated_at desc, entry_id desc);

-- Lists by address: with the id, so that a cursor stands in the index itself.
create index publication_by_slug on publication (type, slug, entry_id);

-- What a type has lost since a revision, for mirrors that follow few types.
create index withdrawal_revision_of_type on withdrawal (type, revision);

-- What points at an entry, newest first, as one range of an index.
alter table publication_reference add column published_at timestamptz;
update publication_reference r set published_at = p.published_at from publication p where p.entry_id = r.entry_id;
alter table publication_reference alter column published_at set not null;
drop index publication_reference_target;
create index publication_reference_list on publication_reference (target_id, published_at desc, entry_id desc);

-- Facts inside groups of what was public before there was a table of facts.
insert into publication_fact
with recursive inner_fact (entry_id, type, published_at, path, value) as (
    select p.entry_id, p.type, p.published_at, f.key, f.value from publication p cross join lateral jsonb_each(p.facts) f
    where jsonb_typeof(f.value) = 'object'
    union all
    select i.entry_id, i.type, i.published_at, i.path || '.' || f.key, f.value
    from inner_fact i cross join lateral jsonb_each(case when jsonb_typeof(i.value) = 'object' then i.value else '{}' end) f)
select i.entry_id, i.type, i.path, v.value, i.published_at
from inner_fact i
cross join lateral (
    select i.value where jsonb_typeof(i.value) not in ('array', 'object')
    union
    select e.value from jsonb_array_elements(case when jsonb_typeof(i.value) = 'array' then i.value else '[]' end) as e (value)
    where jsonb_typeof(e.value) not in ('array', 'object')) v
on conflict do nothing;

-- The sortable fields of the model for which every publication has its row of facts: a field that the model gets later
-- has none in what was published before.
create table publication_fact_field (
    type text not null,
    path text not null,
    primary key (type, path)
);

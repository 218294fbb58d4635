-- Which files a version shows: every version keeps its own rows, so that the public one still has them when the latest
-- shows the file no more.
alter table entry_asset add column number int;
update entry_asset a set number = e.version from entry e where e.id = a.entry_id;
alter table entry_asset
    alter column number set not null,
    drop constraint entry_asset_pkey,
    drop constraint entry_asset_entry_id_fkey,
    add primary key (entry_id, number, pointer),
    add foreign key (entry_id, number) references entry_version (entry_id, number) on delete cascade;

-- Older versions: a file is used wherever its id stands in the document.
with recursive part (entry_id, number, pointer, value) as (
    select v.entry_id, v.number, '/' || d.key, d.value
    from entry_version v
    join entry e on e.id = v.entry_id and e.version <> v.number
    cross join lateral (values ('fields', v.fields), ('translations', v.translations)) as d (key, value)
    where jsonb_typeof(d.value) = 'object'
    union all
    select p.entry_id, p.number, p.pointer || '/' || inner_part.key, inner_part.value
    from part p
    cross join lateral (
        select key, value from jsonb_each(case when jsonb_typeof(p.value) = 'object' then p.value else '{}' end)
        union all
        select (i - 1)::text, value
        from jsonb_array_elements(case when jsonb_typeof(p.value) = 'array' then p.value else '[]' end)
            with ordinality as item (value, i)) as inner_part (key, value))
insert into entry_asset (entry_id, number, pointer, asset_id)
select p.entry_id, p.number, p.pointer, a.id
from part p
join asset a on a.id::text = p.value #>> '{}'
where jsonb_typeof(p.value) = 'string';

-- What editors have changed in vocabularies of the content model. `revision` counts the changes and is the entity tag, and
-- nodes see by it whether they know the latest. `sequence` is the order of the codes; those that it does not name follow.
create table vocabulary (
    name text primary key,
    revision int not null,
    sequence text[] not null
);

-- A term as editors have left it: added, or one of the model that they have changed. `merged_into`: it is no term any
-- more, its code stands for that other one.
create table vocabulary_term (
    vocabulary text not null references vocabulary (name),
    code text not null,
    number bigint generated always as identity, -- in the order in which they were added
    title_ru text not null,
    title_en text not null,
    parent text,
    retired boolean not null,
    merged_into text,
    primary key (vocabulary, code)
);

-- Which terms a version has: every version keeps its own rows, so whichever becomes public is known to have them. Those of
-- older versions are noted by the model's change that comes with this one.
create table entry_term (
    vocabulary text not null,
    code text not null,
    entry_id uuid not null,
    number int not null,
    primary key (vocabulary, code, entry_id, number),
    foreign key (entry_id, number) references entry_version (entry_id, number) on delete cascade
);

create index entry_term_version on entry_term (entry_id, number);

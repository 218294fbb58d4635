-- The tree of the union: one central committee, regional organisations, primary ones. A role may be held in a branch of it.
create table organisation (
    id uuid primary key,
    parent_id uuid references organisation (id),
    level text not null check (level in ('central', 'regional', 'primary')),
    name text not null,
    region text,
    created_at timestamptz not null,
    version int not null,
    check ((parent_id is null) = (level = 'central'))
);

create unique index organisation_central on organisation (level) where level = 'central';
create index organisation_parent on organisation (parent_id);

alter table role_assignment add column organisation_id uuid references organisation (id);
create unique index role_assignment_once on role_assignment (account_id, role, organisation_id) nulls not distinct;
create index role_assignment_organisation on role_assignment (organisation_id);

alter table api_token add column organisation_id uuid references organisation (id);

-- Who may do what: roles beside the built-in ones, and who holds which. Whatever changes in it, in organisations or in
-- who is disabled goes through the one row of `membership`: it is the lock, and its revision tells every node that what
-- it has worked out of permissions is no longer so.
create table membership (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);

insert into membership (revision) values (1);

create table role (
    name text primary key,
    title_ru text not null,
    title_en text not null,
    grants jsonb not null,
    version int not null
);

alter table account
    add column disabled boolean not null default false,
    add column version int not null default 0;

create table role_assignment (
    account_id uuid not null references account (id) on delete cascade,
    role text not null
);

-- until now whoever had an account could do everything
insert into role_assignment (account_id, role) select id, 'administrator' from account;

-- A token of a person (account_id) is one of their sign-ins; any other may do what it says, within what the person who
-- made it (issuer_id) or the token it was made with (parent_id) may do.
alter table api_token
    add column issuer_id uuid references account (id) on delete cascade,
    add column parent_id uuid references api_token (id) on delete cascade,
    add column role text,
    add column types text[] not null default '{}',
    add column languages text[] not null default '{}';

create index api_token_issuer on api_token (issuer_id);
create index api_token_parent on api_token (parent_id);

-- Failed sign-ins of late, by a hash of login and address: whoever knows neither learns neither.
create table sign_in_failure (
    key bytea primary key,
    moments timestamptz[] not null,
    latest timestamptz not null
);

create index sign_in_failure_latest on sign_in_failure (latest);

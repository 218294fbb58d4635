-- Words that search takes for others as well, as editors have written them down. `version` counts the changes of a row
-- and is the entity tag.
create table search_synonym (
    id uuid primary key,
    version int not null,
    words varchar[] not null, -- Hibernate compares arrays as varchar[]
    means varchar[] not null,
    both_ways boolean not null,
    note text not null,
    changed_by text not null,
    changed_at timestamptz not null
);

-- Counts the changes of all of them, so that a node sees by one row whether it knows the latest; one row. 0: those that
-- come with the hub have not been put in yet.
create table search_synonym_clock (
    revision bigint not null
);

insert into search_synonym_clock (revision) values (0);

-- The token of the configuration may do everything, and there is something new to do.
update api_token set scopes = array_append(scopes, 'taxonomy:manage')
where name = 'SILA_ADMIN_TOKEN' and account_id is null and issuer_id is null and parent_id is null;

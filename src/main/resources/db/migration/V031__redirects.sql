-- Old addresses of the site, and where they lead: to an address, or to the page of an entry wherever it stands.
create table redirect (
    id uuid primary key,
    version int not null,
    path text collate "C" not null constraint redirect_path unique, -- normalised: decoded, small letters, no slash at the end
    address text,
    address_path text, -- the path of an address on the site, normalised: nothing leads to what is redirected itself
    entry_id uuid references entry (id) on delete cascade,
    permanent boolean not null,
    note text not null,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    check ((address is null) <> (entry_id is null))
);

create index redirect_address_path on redirect (address_path);
create index redirect_entry on redirect (entry_id);

-- People who sign in, and the tokens by which they or machines act.
create table account (
    id uuid primary key,
    login text not null unique,
    name text not null,
    password_hash text not null,
    password_one_time boolean not null,
    created_at timestamptz not null
);

create table api_token (
    id uuid primary key,
    account_id uuid references account (id) on delete cascade,
    name text not null,
    secret_hash bytea not null unique,
    scopes text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz
);

create index api_token_account on api_token (account_id);

-- The app on somebody's phone that makes a code every half a minute.
-- The secret has to be readable by the hub, for it makes the same codes: unlike a password it cannot be kept as a hash.
-- Whoever reads this table and knows the password as well can sign in.
create table second_factor (
    account_id uuid primary key references account (id) on delete cascade,
    secret bytea not null,
    -- null: nobody has shown yet that the app has taken the secret, so it is not asked for
    confirmed_at timestamptz,
    -- the half minute of the latest code that was taken: neither it nor an earlier one is taken again
    last_step bigint not null,
    created_at timestamptz not null
);

-- What is left of those that stand in for a code when the phone is lost, as SHA-256: each is deleted when it is used.
create table recovery_code (
    account_id uuid not null references second_factor (account_id) on delete cascade,
    code_hash text not null,
    primary key (account_id, code_hash)
);

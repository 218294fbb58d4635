-- A link by which a person who has forgotten their password chooses another one, as SHA-256: at most one each.
alter table account
    add column password_link_hash bytea unique,
    add column password_link_ends_at timestamptz;

-- The language the studio speaks to a person; null: they have not chosen.
alter table account add column language text check (language in ('RU', 'EN'));

-- Who the person is at the OpenID Connect provider: its issuer and their subject there. Null: nobody who is known there.
alter table account add column oidc_subject text unique;

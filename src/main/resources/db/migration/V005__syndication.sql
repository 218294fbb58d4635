-- What stands in feeds: one item an entry, made when it is published. The GUID is given once and never derived again;
-- the row of an entry that is withdrawn stays, so that it comes back under the same GUID.
create table feed_item (
    entry_id uuid primary key,
    guid text not null unique,
    type text not null,
    path text not null,
    language text not null,
    title text not null,
    summary text not null,
    html text not null,
    author text,
    topics varchar[] not null, -- Hibernate compares arrays as varchar[]
    regions varchar[] not null,
    picture jsonb,
    published_at timestamptz not null,
    updated_at timestamptz not null,
    revision bigint not null,
    withdrawn boolean not null
);

create index feed_item_latest on feed_item (published_at desc, entry_id desc) where not withdrawn;
create index feed_item_latest_of_type on feed_item (type, published_at desc, entry_id desc) where not withdrawn;
create index feed_item_topics on feed_item using gin (topics) where not withdrawn;
create index feed_item_regions on feed_item using gin (regions) where not withdrawn;

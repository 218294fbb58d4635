-- The pages that entries have on the site: what to take away when an entry moves or goes, and the site map.
-- `shown_on` are pages of other entries that mention this one: of its author, of its podcast.
-- `turn` is the latest rendering that began: whoever wrote a page and finds another one here was too slow.
create table site_page (
    path text primary key,
    entry_id uuid not null,
    changed_at timestamptz not null,
    shown_on text[] not null,
    turn uuid not null
);

create index site_page_entry on site_page (entry_id);

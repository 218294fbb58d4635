-- How entries have moved through their workflows.
create table entry_move (
    id uuid primary key,
    entry_id uuid not null references entry (id) on delete cascade,
    version int not null, -- the one it is about; `from_stage` and `to_stage` are of the latest one
    transition text not null,
    from_stage text not null,
    to_stage text not null,
    at timestamptz not null,
    moved_by text not null,
    account_id uuid,
    reason text,
    planned boolean not null, -- at a moment somebody has set before
    refusal jsonb -- why what was planned was not done: [{"pointer","ru","en"}]
);

create index entry_move_entry on entry_move (entry_id, at desc, id desc);

-- What reviewers say about a field of a version. Threads have one level.
create table entry_comment (
    id uuid primary key,
    entry_id uuid not null references entry (id) on delete cascade,
    parent_id uuid references entry_comment (id) on delete cascade,
    version int not null,
    pointer text not null, -- RFC 6901, into the document; empty for the whole
    text text not null,
    created_at timestamptz not null,
    created_by text not null,
    account_id uuid,
    edited_at timestamptz,
    resolved_at timestamptz,
    resolved_by text
);

create index entry_comment_entry on entry_comment (entry_id, id) where parent_id is null;
create index entry_comment_parent on entry_comment (parent_id, id) where parent_id is not null;
create index entry_comment_unresolved on entry_comment (entry_id) where parent_id is null and resolved_at is null;

-- The work list of reviewers and authors.
create index entry_reviews on entry (coalesce(due_at, timestamptz 'infinity'), id)
    where state in ('in-review', 'needs-changes') and deleted_at is null;

-- The editorial calendar.
create index entry_publish_at on entry (publish_at) where publish_at is not null;
create index entry_unpublish_at on entry (unpublish_at) where unpublish_at is not null;
create index entry_due_at on entry (due_at) where due_at is not null;
-- jobs find what is due by their own table
drop index entry_due;

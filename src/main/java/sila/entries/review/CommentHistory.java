package sila.entries.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.entries.copies.EntryHistory;
import sila.kernel.Text;
import sila.kernel.Violation;

/** Takes along what was said about the versions of an entry, with answers, and what of it is settled. */
@ApplicationScoped
class CommentHistory extends EntryHistory<CommentCopy> {

    private static final String WRITE = """
            insert into entry_comment (id, entry_id, parent_id, version, pointer, text, created_at, created_by, account_id,
                edited_at, resolved_at, resolved_by)
            select c.id, :entry, c.parent, c.version, c.pointer, c.text, c."createdAt", c."createdBy", c.account,
                c."editedAt", c."resolvedAt", c."resolvedBy"
            from jsonb_to_recordset(cast(:comments as jsonb)) as c (id uuid, parent uuid, version int, pointer text,
                text text, "createdAt" timestamptz, "createdBy" text, account uuid, "editedAt" timestamptz,
                "resolvedAt" timestamptz, "resolvedBy" text)
            on conflict (id) do update set parent_id = excluded.parent_id, version = excluded.version,
                pointer = excluded.pointer, text = excluded.text, created_at = excluded.created_at,
                created_by = excluded.created_by, account_id = excluded.account_id, edited_at = excluded.edited_at,
                resolved_at = excluded.resolved_at, resolved_by = excluded.resolved_by
            where entry_comment.entry_id = excluded.entry_id
            """;

    private final EntityManager database;

    CommentHistory(EntityManager database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    protected Class<CommentCopy> form() {
        return CommentCopy.class;
    }

    /** What begins a thread stands before all answers; both are read as the indexes have them. */
    @Override
    protected List<CommentCopy> all(UUID entry) {
        List<Comment> roots = Comment.list("entryId = ?1 and parentId is null order by id", entry);
        if (roots.isEmpty()) {
            return List.of();
        }
        List<Comment> answers = Comment.list(
                "parentId in ?1 order by id", roots.stream().map(Comment::id).toList());
        return Stream.concat(roots.stream(), answers.stream())
                .map(CommentCopy::of)
                .toList();
    }

    /** Threads have one level. */
    @Override
    protected List<Violation> contradictions(List<CommentCopy> comments) {
        var roots = comments.stream()
                .filter(comment -> comment.parent() == null)
                .map(CommentCopy::id)
                .collect(Collectors.toSet());
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < comments.size(); i++) {
            UUID parent = comments.get(i).parent();
            if (parent != null && !roots.contains(parent)) {
                violations.add(new Violation(
                        "/" + i + "/parent",
                        Text.of(
                                "Замечания, на которое это ответ, в файле нет.",
                                "The file has no comment that this one answers.")));
            }
        }
        return violations;
    }

    @Override
    protected int write(UUID entry, String json) {
        return database.createNativeQuery(WRITE)
                .setParameter("entry", entry)
                .setParameter("comments", json)
                .executeUpdate();
    }
}

package sila.entries.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was said. */
@ApplicationScoped
public class Threads {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager database;

    Threads(EntityManager database) {
        this.database = database;
    }

    /**
     * Oldest first.
     *
     * @param resolved null for both
     * @param after id of the last comment of the page before; null for the first page
     */
    @Transactional
    public List<CommentThread> of(UUID entry, @Nullable Boolean resolved, @Nullable UUID after, int limit) {
        String condition = resolved == null ? "" : resolved ? " and resolvedAt is not null" : " and resolvedAt is null";
        List<Comment> comments = Comment.<Comment>find(
                        "entryId = ?1 and parentId is null and id > ?2" + condition + " order by id",
                        entry,
                        after == null ? BEFORE_ALL : after)
                .range(0, limit - 1)
                .list();
        Map<UUID, List<Comment>> answers = answers(comments);
        return comments.stream()
                .map(comment -> new CommentThread(comment, answers.getOrDefault(comment.id, List.of())))
                .toList();
    }

    private static Map<UUID, List<Comment>> answers(List<Comment> comments) {
        return Comment.<Comment>list(
                        "parentId in ?1 order by id",
                        comments.stream().map(Comment::id).toList())
                .stream()
                .collect(Collectors.groupingBy(answer -> answer.parentId));
    }

    /** How many comments on an entry wait to be resolved. */
    public long unresolved(UUID entry) {
        return unresolved(List.of(entry)).getOrDefault(entry, 0L);
    }

    /** How many comments wait, by entry; entries without any are left out. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Long> unresolved(Collection<UUID> entries) {
        var counts = new HashMap<UUID, Long>();
        ((List<Object[]>) database.createNativeQuery("""
                        select entry_id, count(*) from entry_comment
                        where entry_id = any(cast(:ids as uuid[])) and parent_id is null and resolved_at is null
                        group by entry_id
                        """)
                        .setParameter("ids", entries.toArray(UUID[]::new))
                        .getResultList())
                .forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).longValue()));
        return counts;
    }
}

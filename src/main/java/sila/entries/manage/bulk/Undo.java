package sila.entries.manage.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What takes back what was done with an entry, as it is asked for: the same members as in an order. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Undo(
        BulkAction action,
        @Nullable UUID assignee,
        @Nullable JsonNode dueAt,
        @Nullable List<String> topics) {

    static Undo by(BulkAction action) {
        return new Undo(action, null, null, null);
    }

    static Undo assigning(@Nullable UUID assignee, @Nullable Instant dueAt) {
        return new Undo(
                BulkAction.ASSIGN,
                assignee,
                dueAt == null ? NullNode.getInstance() : TextNode.valueOf(dueAt.toString()),
                null);
    }

    static Undo tagging(BulkAction action, List<String> topics) {
        return new Undo(action, null, null, topics);
    }
}

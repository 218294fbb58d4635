package sila.entries.manage.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Despite;
import sila.entries.workflow.Order;

/**
 * What is done with each of the entries.
 *
 * @param dueAt null for none
 * @param keepsDue whether each entry keeps the moment that it has
 */
record BulkStep(
        BulkAction action,
        @Nullable String reason,
        @Nullable UUID assignee,
        @Nullable Instant dueAt,
        boolean keepsDue,
        List<String> topics,
        Despite despite) {

    Order order() {
        return new Order(reason, null, null, null, null, null, null, null, null, null).despite(despite);
    }
}

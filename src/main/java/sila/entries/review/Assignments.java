package sila.entries.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.editing.Admission;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Violation;
import sila.members.Scope;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** Who has to work on an entry next, and until when. */
@ApplicationScoped
public class Assignments {

    private final Admission admission;
    private final Readers readers;
    private final AuditLog audit;

    Assignments(Admission admission, Readers readers, AuditLog audit) {
        this.admission = admission;
        this.readers = readers;
        this.audit = audit;
    }

    /**
     * Both at once: null takes away.
     *
     * @throws Problem 403, 404, 412, 422 when the assignee does not exist or may not read the entry
     */
    @Transactional
    public Entry assign(UUID id, Expected expected, @Nullable UUID assignee, @Nullable Instant dueAt, Author by) {
        Entry entry = admission.besideEditing(id, expected, by);
        if (!by.permissions().allows(Scope.REVIEW, entry.subject())) {
            by.permissions().require(Scope.WRITE, entry.subject());
        }
        assign(entry, assignee, dueAt);
        return entry;
    }

    /** An entry that this transaction has locked, by somebody who may. @throws Problem 422 */
    public void assign(Entry entry, @Nullable UUID assignee, @Nullable Instant dueAt) {
        check(entry, assignee, dueAt);
        ObjectNode before = state(entry);
        entry.assign(assignee, dueAt);
        ObjectNode after = state(entry);
        if (!after.equals(before)) {
            audit.record(Act.changing("entry.assign", "entry:" + entry.id(), before, after));
        }
    }

    private void check(Entry entry, @Nullable UUID assignee, @Nullable Instant dueAt) {
        var violations = new ArrayList<Violation>();
        Moments.violation("/dueAt", dueAt).ifPresent(violations::add);
        if (assignee != null && !Objects.equals(assignee, entry.assignee())) {
            readers.objection(assignee, entry.subject())
                    .map(text -> new Violation("/assignee", text))
                    .ifPresent(violations::add);
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static ObjectNode state(Entry entry) {
        return StrictJson.MAPPER
                .createObjectNode()
                .put("assignee", Objects.toString(entry.assignee(), null))
                .put("dueAt", Objects.toString(entry.dueAt(), null));
    }
}

package sila.members.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done. Secrets and the hashes of passwords never stand in it.
 *
 * @param action subject and verb, e.g. {@code entry.publish}
 * @param subject what it was done to, e.g. {@code entry:0197…}
 * @param before only what changed; null when there was nothing
 * @param after only what changed; null when nothing is left
 * @param by null: the caller of the running request; e.g. {@code schedule} for background work
 */
public record Act(
        String action,
        String subject,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String by) {

    public static Act of(String action, String subject) {
        return new Act(action, subject, null, null, null);
    }

    /** Keeps of both states only the members that differ. */
    public static Act changing(String action, String subject, ObjectNode before, ObjectNode after) {
        var former = before.deepCopy();
        var latter = after.deepCopy();
        before.properties().forEach(member -> {
            if (Objects.equals(member.getValue(), after.get(member.getKey()))) {
                former.remove(member.getKey());
                latter.remove(member.getKey());
            }
        });
        return new Act(action, subject, former, latter, null);
    }

    public Act doneBy(String name) {
        return new Act(action, subject, before, after, name);
    }
}

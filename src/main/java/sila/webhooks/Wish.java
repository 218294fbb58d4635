package sila.webhooks;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;

/**
 * What a webhook wants to hear. Empty sets and a null language do not restrict.
 *
 * @param events codes of {@link HookEvent}
 * @param types names of content types
 * @param topics codes; an entry with one of them is meant
 * @param regions codes; an entry with one of them is meant
 */
public record Wish(
        Set<String> events,
        Set<String> types,
        Set<String> topics,
        Set<String> regions,
        @Nullable Language language) {

    /**
     * What happened, as far as wishes look at it.
     *
     * @param topics of the entry's version
     * @param regions of the entry's version
     */
    public record Happening(String event, String type, List<String> topics, List<String> regions, Language language) {}

    public boolean isFor(Happening happening) {
        return events.contains(happening.event())
                && (types.isEmpty() || types.contains(happening.type()))
                && (topics.isEmpty() || happening.topics().stream().anyMatch(topics::contains))
                && (regions.isEmpty() || happening.regions().stream().anyMatch(regions::contains))
                && (language == null || language == happening.language());
    }
}

package sila.entries.releases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.dryrun.Action;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * A {@link Release} whole, as it travels from hub to hub.
 *
 * @param scheduler account of this or another hub
 * @param problems why it has failed; null unless it has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseCopy(
        UUID id,
        String title,
        ReleaseState state,
        int version,
        @Nullable Instant publishAt,
        @Nullable String scheduledBy,
        @Nullable UUID scheduler,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant rolledBackAt,
        @Nullable String rolledBackBy,
        @Nullable List<Obstacle> problems,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        List<Item> items) {

    private static final Text CONTRADICTS =
            Text.of("Поле противоречит остальным.", "The field contradicts the others.");
    private static final int LONGEST_NAME = 500;

    /** @param pointer into the release */
    public record Obstacle(String pointer, String ru, String en) {}

    /**
     * What it does with one entry; see {@link ReleaseItem}.
     *
     * @param changed whether the release has changed something in public
     * @param overtaken whether that has been changed again since
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            UUID entry,
            Action action,
            @Nullable Integer version,
            @Nullable Integer frozenVersion,
            @Nullable Integer formerVersion,
            boolean changed,
            boolean overtaken) {}

    /** What in it cannot be, by pointers into it; empty when it can. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (title.isBlank() || title.length() > ItemReading.LONGEST_TITLE) {
            violations.add(new Violation("/title", Text.of("Это не название.", "This is no title.")));
        }
        boolean isOut = state == ReleaseState.PUBLISHED || state == ReleaseState.ROLLED_BACK;
        require(version >= 1, "/version", violations);
        require(state != ReleaseState.SCHEDULED || isMoment(publishAt), "/publishAt", violations);
        require(isOut == (publishedAt != null), "/publishedAt", violations);
        require((state == ReleaseState.ROLLED_BACK) == (rolledBackAt != null), "/rolledBackAt", violations);
        require(items.size() <= ItemReading.MOST, "/items", violations);
        require(items.stream().map(Item::entry).distinct().count() == items.size(), "/items", violations);
        for (int i = 0; i < items.size(); i++) {
            require(items.get(i).action() != Action.DELETE, "/items/" + i + "/action", violations);
        }
        if (isLong(createdBy) || isLong(updatedBy) || isLong(scheduledBy) || isLong(publishedBy)) {
            violations.add(new Violation("", Text.of("Слишком длинное имя.", "A name is too long.")));
        }
        return violations;
    }

    private static void require(boolean fulfilled, String pointer, List<Violation> violations) {
        if (!fulfilled) {
            violations.add(new Violation(pointer, CONTRADICTS));
        }
    }

    /** Such as jobs keep it. */
    private static boolean isMoment(@Nullable Instant moment) {
        return moment != null && moment.equals(moment.truncatedTo(ChronoUnit.MILLIS));
    }

    private static boolean isLong(@Nullable String name) {
        return name != null && name.length() > LONGEST_NAME;
    }

    /** The same entries as a release that is still to come, beside this one. */
    public ReleaseCopy asDraft(UUID newId) {
        return new ReleaseCopy(
                newId,
                title,
                ReleaseState.DRAFT,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                createdAt,
                createdBy,
                updatedAt,
                updatedBy,
                items.stream()
                        .map(item -> new Item(item.entry, item.action, item.version, null, null, false, false))
                        .toList());
    }
}

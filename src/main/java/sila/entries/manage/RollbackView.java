package sila.entries.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.releases.RollbackReport;
import sila.kernel.Language;

/**
 * What taking a release back would do.
 *
 * @param possible whether nothing stands in the way
 * @param overwrites whether something published or withdrawn later would be taken back too
 */
public record RollbackView(boolean possible, boolean overwrites, List<Item> items) {

    /**
     * @param action {@code publish}, {@code unpublish} or {@code nothing}
     * @param laterEdits none when the reader may not see the entry
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            UUID entry,
            String action,
            @Nullable Integer version,
            RollbackReport.@Nullable LaterChange laterChange,
            List<RollbackReport.LaterEdit> laterEdits,
            List<FindingView> obstacles) {

        static Item of(RollbackReport.Item item, boolean readable, Language language) {
            var action = item.action();
            return new Item(
                    item.entry(),
                    action == null ? "nothing" : action.code(),
                    item.version(),
                    item.laterChange(),
                    readable ? item.laterEdits() : List.of(),
                    FindingView.of(item.obstacles(), language));
        }
    }

    static RollbackView of(RollbackReport report, Author reader, Language language) {
        var readable = ReleaseView.readable(
                report.items().stream().map(RollbackReport.Item::entry).toList(), reader);
        return new RollbackView(
                report.obstacles().isEmpty(),
                report.overwrites(),
                report.items().stream()
                        .map(item -> Item.of(item, readable.containsKey(item.entry()), language))
                        .toList());
    }
}

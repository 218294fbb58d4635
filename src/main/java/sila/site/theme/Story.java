package sila.site.theme;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its own page tells it.
 *
 * @param section the list the entry belongs to
 * @param body rich text as safe HTML; null when there is none
 * @param language BCP 47 code of the entry
 */
public record Story(
        Link section,
        String title,
        String lead,
        @Nullable Picture cover,
        Dateline dateline,
        Marks marks,
        @Nullable RawString body,
        List<Fact> facts,
        List<Chapter> chapters,
        List<Block> blocks,
        String language) {

    /**
     * @param published null where the day says nothing, as with a person
     * @param updated null unless the entry was corrected on a later day
     */
    public record Dateline(
            @Nullable Moment published,
            @Nullable Moment updated,
            @Nullable Fact author) {}

    /** @param age as the law on the protection of children asks for: {@code 12+} */
    public record Marks(String age, List<Link> topics, List<Link> regions) {}

    /** A part of the entry under a heading of its own. */
    public record Chapter(String title, RawString html) {}
}

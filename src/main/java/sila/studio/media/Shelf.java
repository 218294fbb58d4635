package sila.studio.media;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.media.State;
import sila.media.files.Kind;
import sila.media.library.AssetList.Query;
import sila.studio.page.QueryText;

/**
 * Which files are looked at, and how they are laid out.
 *
 * @param place the folder; null when it is all of them, those in none, or those put away
 */
record Shelf(Query query, boolean isList, @Nullable Place place) {

    private static final String SIZE = "48";

    private static final List<String> KINDS = codes(Kind.values(), Kind::code);
    private static final List<String> STATES = codes(State.values(), State::code);

    /** The first is the one of the library itself. */
    private static final List<String> ORDERS =
            List.of("-createdAt", "createdAt", "-updatedAt", "filename", "-filename", "-bytes", "bytes");

    private static final String DELETED = "deleted";
    private static final String NONE = "none";

    static Shelf of(Query query, @Nullable String view, List<Place> places) {
        Place place = places.stream()
                .filter(known -> known.hasId(query.folder()))
                .findFirst()
                .orElse(null);
        return new Shelf(query, "list".equals(view), place);
    }

    /** Without a size of its own a page is as large as we like. */
    Query question() {
        return new Query(
                query.folder(),
                query.q(),
                query.tag(),
                query.kind(),
                query.state(),
                query.unused(),
                query.sort(),
                query.limit() == null ? SIZE : query.limit(),
                query.cursor());
    }

    String title(MediaTexts texts) {
        if (place != null) {
            return place.folder().name();
        }
        return isBin() ? texts.bin() : isUnplaced() ? texts.unplaced() : texts.media();
    }

    public boolean isBin() {
        return DELETED.equals(query.state());
    }

    public boolean isUnplaced() {
        return NONE.equals(query.folder()) && !isBin();
    }

    public boolean isEverything() {
        return query.folder() == null && !isBin();
    }

    /** Whether something is looked for in it. */
    public boolean isNarrowed() {
        return query.q() != null
                || !query.tag().isEmpty()
                || !query.kind().isEmpty()
                || query.unused() != null
                || (query.state() != null && !isBin());
    }

    public List<String> kinds() {
        return KINDS;
    }

    public List<String> states() {
        return STATES;
    }

    public List<String> orders() {
        return ORDERS;
    }

    public String folder() {
        return Objects.requireNonNullElse(query.folder(), "");
    }

    public String q() {
        return Objects.requireNonNullElse(query.q(), "");
    }

    public String tag() {
        return query.tag().isEmpty() ? "" : query.tag().get(0);
    }

    public String kind() {
        return query.kind().isEmpty() ? "" : query.kind().get(0);
    }

    public String state() {
        return Objects.requireNonNullElse(query.state(), "");
    }

    public String sort() {
        return Objects.requireNonNullElse(query.sort(), ORDERS.get(0));
    }

    public boolean isUnused() {
        return "true".equals(query.unused());
    }

    /** Id of the folder above; empty at the top. */
    public String parent() {
        return place == null || place.folder().parent() == null
                ? ""
                : place.folder().parent().toString();
    }

    /** The whole of it, in the same layout. */
    public String whole() {
        return QueryText.of(MediaPage.PATH)
                .and("folder", query.folder())
                .and("state", isBin() ? DELETED : null)
                .and("view", isList ? "list" : null)
                .text();
    }

    /** Address of the files that follow. */
    String more(String cursor) {
        var address = QueryText.of(MediaPage.PATH).and("folder", query.folder()).and("q", query.q());
        query.tag().forEach(tag -> address.and("tag", tag));
        query.kind().forEach(kind -> address.and("kind", kind));
        return address.and("state", query.state())
                .and("unused", query.unused())
                .and("sort", query.sort())
                .and("view", isList ? "list" : null)
                .and("cursor", cursor)
                .text();
    }

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
        return Stream.of(values).map(code).toList();
    }
}

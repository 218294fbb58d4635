package sila.media.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.kernel.Bindings;
import sila.kernel.Language;
import sila.kernel.Limit;
import sila.kernel.Page;
import sila.media.Asset;
import sila.media.description.Line;
import sila.media.description.Tags;

/** Files of the library, and the tags they have. */
@ApplicationScoped
public class AssetList {

    private static final int TAGS_SUGGESTED = 20;

    private final EntityManager database;
    private final AssetFilters filters;

    AssetList(EntityManager database, AssetFilters filters) {
        this.database = database;
        this.filters = filters;
    }

    /**
     * What is asked of the list; every part may be missing.
     *
     * @param folder id of the folder it lies in directly; {@code none}
     * @param q words, each a part of one in the name, the descriptions, the author or the tags
     * @param tag those it has all of
     * @param kind {@code image}, {@code audio}, {@code video}, {@code document}, {@code other}
     * @param state {@code processing}, {@code ready}, {@code failed}, {@code quarantined}; {@code deleted}: those put away
     * @param unused {@code true}: those that nobody shows
     * @param sort {@code createdAt}, {@code updatedAt}, {@code filename} or {@code bytes}; with a minus downwards
     */
    public record Query(
            @QueryParam("folder") @Nullable String folder,
            @QueryParam("q") @Nullable String q,
            @QueryParam("tag") List<String> tag,
            @QueryParam("kind") List<String> kind,
            @QueryParam("state") @Nullable String state,
            @QueryParam("unused") @Nullable String unused,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {

        /** As a form sends it, whose fields are empty when nothing is typed into them. */
        public Query withoutEmpty() {
            return new Query(
                    given(folder),
                    given(q),
                    given(tag),
                    given(kind),
                    given(state),
                    given(unused),
                    given(sort),
                    given(limit),
                    given(cursor));
        }

        private static @Nullable String given(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }

        private static List<String> given(List<String> values) {
            return values.stream().filter(value -> !value.isBlank()).toList();
        }
    }

    @SuppressWarnings("unchecked")
    Page<LibraryView> page(Query query, Language language) {
        int size = Limit.of(query.limit());
        var order = AssetOrders.ALL.asked(query.sort());
        var bindings = new Bindings();
        var conditions = filters.of(query, bindings::bind);
        if (query.cursor() != null) {
            conditions.add(order.after(query.cursor(), bindings::bind));
        }
        String statement = "select a.* from asset a where " + String.join(" and ", conditions) + order.by() + "limit "
                + bindings.bind(size + 1);
        List<Asset> found = bindings.query(database, statement, Asset.class).getResultList();
        return Page.of(found, size, order::cursor).map(asset -> LibraryView.of(asset, language));
    }

    /** @param files how many have it */
    public record Tag(String tag, long files) {}

    /**
     * The most frequent first.
     *
     * @param beginning of the tag; null: any
     */
    @SuppressWarnings("unchecked")
    List<Tag> tags(@Nullable String beginning) {
        String tidy = Tags.tidy(AssetFilters.text("q", beginning));
        return ((List<Object[]>) database.createNativeQuery("""
            select tag, count(*) from asset, unnest(tags) as tag
            where deleted_at is null and starts_with(replace(tag, 'ё', 'е'), :beginning)
            group by tag order by count(*) desc, tag limit :most
            """)
                        .setParameter("beginning", tidy == null ? "" : Line.folded(tidy))
                        .setParameter("most", TAGS_SUGGESTED)
                        .getResultList())
                .stream()
                        .map(row -> new Tag((String) row[0], ((Number) row[1]).longValue()))
                        .toList();
    }
}

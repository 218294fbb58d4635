package sila.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, and in which order it comes: with a text by how well it fits, with preferences by these and by
 * how new it is, else the newest first.
 */
public final class SearchQuery {

    /** Entries with this value of a field come earlier. */
    record Preference(String field, String value, double weight) {}

    private final String text;
    private final TreeMap<String, Set<String>> filters = new TreeMap<>();
    private final List<Preference> preferences = new ArrayList<>();
    private final Set<String> facets = new LinkedHashSet<>();
    private boolean personal;
    private int limit = 20;
    private @Nullable String cursor;

    private SearchQuery(String text) {
        this.text = text;
    }

    /** @param text as somebody typed it; none finds everything */
    public static SearchQuery of(@Nullable String text) {
        return new SearchQuery(text == null ? "" : text);
    }

    /**
     * Only entries with one of the values.
     *
     * @param field of {@link SearchDocument}: {@code type}, {@code topics}, {@code regions}, {@code places},
     *     {@code language}, {@code keywords.court} …; or {@code norms}
     * @param values none does not filter
     */
    public SearchQuery where(String field, Collection<String> values) {
        if (!values.isEmpty()) {
            filters.put(field, new TreeSet<>(values));
        }
        return this;
    }

    /** By how new an entry is and what is preferred, not by the text. New counts as a preference of weight 3. */
    public SearchQuery personal() {
        personal = true;
        return this;
    }

    public SearchQuery preferring(String field, Collection<String> values, double weight) {
        values.forEach(value -> preferences.add(new Preference(field, value, weight)));
        return this;
    }

    /** Counts the hits by the values of this field. */
    public SearchQuery countedBy(String... fields) {
        facets.addAll(List.of(fields));
        return this;
    }

    public SearchQuery limit(int limit) {
        this.limit = limit;
        return this;
    }

    /** @param cursor {@link SearchResult#next()} of the page before */
    public SearchQuery after(@Nullable String cursor) {
        this.cursor = cursor;
        return this;
    }

    String text() {
        return text;
    }

    TreeMap<String, Set<String>> filters() {
        return filters;
    }

    List<Preference> preferences() {
        return preferences;
    }

    Set<String> facets() {
        return facets;
    }

    boolean isPersonal() {
        return personal;
    }

    int limit() {
        return limit;
    }

    @Nullable
    String cursor() {
        return cursor;
    }

    /** The same for all pages of a list, and for no other list. */
    String fingerprint() {
        return Integer.toHexString(
                List.of(text, filters, preferences, personal).toString().hashCode());
    }
}

package sila.entries.editions;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sila.entries.PublicView;

/**
 * Which published state is read.
 *
 * @param moment a past one; null for now
 * @param overlay what is shown otherwise than it is; null for what everybody may see
 */
public record Edition(@Nullable Instant moment, @Nullable Overlay overlay) implements PublicView {

    private static final Edition CURRENT = new Edition(null, null);

    private static final String COLUMNS = "entry_id, type, slug, language, version, revision, published_at, updated_at,"
            + " title, fields, translations, facts";

    /** What is public now. */
    public static Edition current() {
        return CURRENT;
    }

    /** What was public at a moment. */
    public static Edition asOf(Instant past) {
        return new Edition(past, null);
    }

    /** What would be public; a preview, even when it happens to be what is public now. */
    public static Edition with(Overlay overlay) {
        return new Edition(null, overlay);
    }

    public boolean isCurrent() {
        return moment == null && overlay == null;
    }

    /**
     * The state as something to select from, with the columns of table {@code publication} but for {@code since}.
     *
     * @param bind takes a value and returns what stands for it in the statement
     */
    public String relation(Function<Object, String> bind) {
        if (moment != null) {
            return past(bind.apply(moment), bind.apply(moment), bind.apply(moment));
        }
        return overlay == null ? "publication" : overlaid(bind.apply(overlay.hidden()), bind.apply(overlay.rows()));
    }

    /** What points at what was not written down of past states: there it is as it is now. */
    @Override
    public String before(Function<Object, String> bind) {
        if (isCurrent()) {
            return "";
        }
        String state = "with publication as (select * from " + relation(bind) + " as state), ";
        return overlay == null
                ? state + facts("", "") + " "
                : state
                        + facts(
                                "select * from publication_fact where entry_id <> all(cast("
                                        + bind.apply(overlay.hidden()) + " as uuid[])) union all ",
                                "where p.revision = 0")
                        + ", "
                        + references(bind.apply(overlay.hidden()), bind.apply(overlay.references()));
    }

    /** Of the fields themselves: facts inside groups are looked for in lists only. */
    private static String facts(String of, String only) {
        return "publication_fact as (" + of + "select p.entry_id, p.type, f.key as path, v.value, p.published_at"
                + " from publication p cross join lateral jsonb_each(p.facts) as f cross join lateral jsonb_array_elements("
                + "case when jsonb_typeof(f.value) = 'array' then f.value else jsonb_build_array(f.value) end) as v "
                + only + ")";
    }

    private static String references(String hidden, String put) {
        return "publication_reference as (select entry_id, target_id, published_at from publication_reference"
                + " where entry_id <> all(cast(" + hidden + " as uuid[])) union all select r.entry_id, r.target_id,"
                + " p.published_at from json_to_recordset(cast(" + put
                + " as json)) as r (entry_id uuid, target_id uuid)"
                + " join publication p on p.entry_id = r.entry_id) ";
    }

    private static String past(String since, String from, String until) {
        return "(select " + COLUMNS + " from publication where since <= cast(" + since
                + " as timestamptz) union all select "
                + COLUMNS + " from publication_past where since <= cast(" + from
                + " as timestamptz) and until > cast(" + until + " as timestamptz))";
    }

    private static String overlaid(String hidden, String rows) {
        return "(select " + COLUMNS + " from publication where entry_id <> all(cast(" + hidden
                + " as uuid[])) union all select entry_id, type, slug, language, version, 0, published_at, updated_at,"
                + " title, fields, translations, facts from json_to_recordset(cast(" + rows
                + " as json)) as put (entry_id uuid, type text, slug text collate \"C\", language text, version int,"
                + " published_at timestamptz, updated_at timestamptz, title text, fields json, translations json,"
                + " facts jsonb))";
    }
}

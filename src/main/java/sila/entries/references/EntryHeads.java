package sila.entries.references;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Stage;

/** Reads heads from rows of {@code entry e left join publication p}. */
@ApplicationScoped
class EntryHeads {

    static final String COLUMNS = "e.id, e.type, e.slug, e.title, e.state, p.slug as public_slug";
    /** How many columns these are: those of the query's own come after them. */
    static final int WIDTH = 6;

    static final String JOIN = " left join publication p on p.entry_id = e.id ";

    private final ContentModel model;

    EntryHeads(ContentModel model) {
        this.model = model;
    }

    EntryHead of(Object[] row) {
        String publicSlug = (String) row[5];
        return new EntryHead(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Stage.of((String) row[4]).orElseThrow(),
                publicSlug != null,
                url((String) row[1], publicSlug));
    }

    private @Nullable String url(String type, @Nullable String publicSlug) {
        return publicSlug == null
                ? null
                : model.type(type)
                        .map(known -> "/" + known.plural() + "/" + publicSlug)
                        .orElse(null);
    }
}

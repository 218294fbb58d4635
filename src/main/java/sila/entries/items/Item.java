package sila.entries.items;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.contentmodel.Vocabulary.DescribedBy;
import sila.kernel.Language;

/** One public state of an entry, ready to be sent. */
public final class Item {

    /** Bytes: what the object itself takes beside its content. */
    private static final int OVERHEAD = 800;

    private final Head head;
    private final byte[] fields;
    private final Members translations;
    private final Map<String, Links> links;
    private final int weight;
    /** By language, each made when it is asked for the first time. */
    private final AtomicReferenceArray<Form> forms = new AtomicReferenceArray<>(Language.values().length);

    /**
     * @param fields the JSON of the main language
     * @param translations JSON by language; null when nothing is translated
     * @param links for each field that leads to other entries what is in it
     */
    Item(Head head, byte[] fields, byte @Nullable [] translations, Map<String, Links> links) {
        this.head = head;
        this.fields = fields;
        this.translations = translations == null ? Members.NONE : Members.of(translations);
        this.links = links;
        // another language takes about as much as the main one
        this.weight = OVERHEAD + fields.length + (translations == null ? 0 : translations.length + fields.length);
    }

    /**
     * Where a field leads to.
     *
     * @param describedBy where the entries are that tell of the codes; null when there are ids
     */
    record Links(List<UUID> ids, List<String> codes, @Nullable DescribedBy describedBy) {

        static final Links NONE = new Links(List.of(), List.of(), null);
    }

    /** Everything but the fields. */
    record Head(
            UUID id,
            ContentType type,
            String slug,
            Language language,
            int version,
            long revision,
            Instant publishedAt,
            Instant updatedAt,
            String url) {

        /** The JSON object without its end; slugs, names of types and addresses need no escapes. */
        String json(Language shown) {
            return "{\"id\":\"" + id + "\",\"type\":\"" + type.name() + "\",\"slug\":\"" + slug + "\",\"language\":\""
                    + shown.code() + "\",\"version\":" + version + ",\"publishedAt\":\"" + publishedAt
                    + "\",\"updatedAt\":\"" + updatedAt + "\",\"url\":\"" + url + "\"";
        }
    }

    public UUID id() {
        return head.id();
    }

    public ContentType type() {
        return head.type();
    }

    public String slug() {
        return head.slug();
    }

    public long revision() {
        return head.revision();
    }

    public Instant updatedAt() {
        return head.updatedAt();
    }

    Links links(String field) {
        return links.getOrDefault(field, Links.NONE);
    }

    /** Bytes it takes in memory, and more than the JSON has. */
    public int weight() {
        return weight;
    }

    /**
     * Writes the JSON object of the entry without its end.
     *
     * @param names of the fields wanted; empty for all
     * @param wanted null for the main language
     */
    void write(JsonBytes out, Set<String> names, @Nullable Language wanted) {
        form(wanted == null ? head.language() : wanted).write(out, names);
    }

    private Form form(Language wanted) {
        Form made = forms.get(wanted.ordinal());
        if (made == null) {
            made = make(wanted);
            forms.set(wanted.ordinal(), made);
        }
        return made;
    }

    private Form make(Language wanted) {
        Members translation = wanted == head.language() ? Members.NONE : translations.inner(wanted.code());
        if (translation.isEmpty()) {
            return new Form(head.json(head.language()), fields, List.of());
        }
        Members original = Members.of(fields);
        Set<String> localised = head.type().localisedFields();
        List<String> fallback = original.names().stream()
                .filter(name -> localised.contains(name) && !translation.has(name))
                .toList();
        return new Form(head.json(wanted), original.overlaid(translation), fallback);
    }
}

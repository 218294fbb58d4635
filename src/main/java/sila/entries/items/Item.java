package sila.entries.items;

import java.nio.charset.StandardCharsets;
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
import sila.kernel.PackedBytes;

/** One public state of an entry, ready to be sent; kept small, for many are kept. */
public final class Item {

    /** Bytes: what the object itself takes beside its content. */
    private static final int OVERHEAD = 800;

    private final UUID id;
    private final ContentType type;
    private final String slug;
    private final Language language;
    private final long revision;
    private final Instant updatedAt;
    /** The JSON object up to the code of its language, and from there to the fields. */
    private final byte[] start;

    private final byte[] end;
    private final PackedBytes fields;
    private final @Nullable PackedBytes translations;
    private final Map<String, Links> links;
    /** By language, each made when it is asked for the first time. */
    private final AtomicReferenceArray<Form> forms = new AtomicReferenceArray<>(Language.values().length);

    /**
     * @param fields the JSON of the main language
     * @param translations JSON by language; null when nothing is translated
     * @param links for each field that leads to other entries what is in it
     */
    Item(Head head, byte[] fields, byte @Nullable [] translations, Map<String, Links> links) {
        this.id = head.id();
        this.type = head.type();
        this.slug = head.slug();
        this.language = head.language();
        this.revision = head.revision();
        this.updatedAt = head.updatedAt();
        this.start = head.start().getBytes(StandardCharsets.UTF_8);
        this.end = head.end().getBytes(StandardCharsets.UTF_8);
        this.fields = PackedBytes.of(fields);
        this.translations = translations == null ? null : PackedBytes.of(translations);
        this.links = Map.copyOf(links);
        forms.set(language.ordinal(), new Form(language, this.fields, List.of()));
    }

    /**
     * Where a field leads to.
     *
     * @param describedBy where the entries are that tell of the codes; null when there are ids
     */
    record Links(
            List<UUID> ids, List<String> codes, @Nullable DescribedBy describedBy) {

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

        /** Slugs, names of types and addresses need no escapes. */
        private String start() {
            return "{\"id\":\"" + id + "\",\"type\":\"" + type.name() + "\",\"slug\":\"" + slug + "\",\"language\":\"";
        }

        private String end() {
            return "\",\"version\":" + version + ",\"publishedAt\":\"" + publishedAt + "\",\"updatedAt\":\"" + updatedAt
                    + "\",\"url\":\"" + url + "\",\"fields\":";
        }
    }

    public UUID id() {
        return id;
    }

    public ContentType type() {
        return type;
    }

    public String slug() {
        return slug;
    }

    public long revision() {
        return revision;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    Links links(String field) {
        return links.getOrDefault(field, Links.NONE);
    }

    /** Bytes it takes in memory; another language takes about as much as the main one. */
    int weight() {
        return OVERHEAD
                + start.length
                + end.length
                + fields.size()
                + (translations == null ? 0 : fields.size() + 2 * translations.size());
    }

    /** Bytes that its JSON has at most. */
    public int length() {
        return OVERHEAD
                + start.length
                + end.length
                + fields.length()
                + (translations == null ? 0 : translations.length());
    }

    /**
     * Writes the JSON object of the entry without its end.
     *
     * @param names of the fields wanted; empty for all
     * @param wanted null for the main language
     */
    void write(JsonBytes out, Set<String> names, @Nullable Language wanted) {
        Form form = form(wanted == null ? language : wanted);
        out.add(start).add(form.language().code()).add(end);
        form.write(out, names);
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
        Members translation = translations == null
                ? Members.NONE
                : Members.of(translations.unpacked()).inner(wanted.code());
        if (translation.isEmpty()) {
            return new Form(language, fields, List.of());
        }
        Members original = Members.of(fields.unpacked());
        Set<String> localised = type.localisedFields();
        List<String> fallback = original.names().stream()
                .filter(name -> localised.contains(name) && !translation.has(name))
                .toList();
        return new Form(wanted, PackedBytes.of(original.overlaid(translation)), fallback);
    }
}

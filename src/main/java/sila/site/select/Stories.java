package sila.site.select;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.entries.Publication;
import sila.site.theme.Card;
import sila.site.theme.Fact;
import sila.site.theme.Head;
import sila.site.theme.Moment;
import sila.site.theme.Picture;
import sila.site.theme.Story;

/** Selects what pages show of an entry, whatever its type: by the names that all types share, else by the kinds of its fields. */
@ApplicationScoped
class Stories {

    /** Characters of a description: search engines show no more. */
    private static final int DESCRIPTION = 200;

    /** Characters of a lead on another page. */
    private static final int TEASER = 300;

    /** Types that are looked up: the day of their publication says nothing. */
    private static final Set<String> UNDATED = Set.of("person", "page", "topic", "region", "legal-norm");

    private final Particulars particulars;
    private final Blocks blocks;
    private final Mentions mentions;
    private final Frame frame;

    Stories(Particulars particulars, Blocks blocks, Mentions mentions, Frame frame) {
        this.particulars = particulars;
        this.blocks = blocks;
        this.mentions = mentions;
        this.frame = frame;
    }

    List<Card> cards(Collection<Publication> entries) {
        return entries.stream().map(this::card).toList();
    }

    Card card(Publication entry) {
        var fields = new Fields(entry.fields());
        var published = published(entry);
        return new Card(
                entry.path(),
                Title.ofPage(entry),
                cut(Particulars.lead(entry.type(), fields), TEASER),
                or(fields.picture(), entry),
                published,
                published == null ? "" : fields.text("age"),
                note(entry.type(), fields));
    }

    private static @Nullable Moment published(Publication entry) {
        return UNDATED.contains(entry.type().name()) ? null : Moment.day(entry.publishedAt());
    }

    private static String note(ContentType type, Fields fields) {
        if (type.name().equals("legal-case")) {
            return fields.text("number");
        }
        return Fields.duration(fields.text("duration")).map(Fields::minutes).orElse("");
    }

    Story story(Publication entry) {
        var fields = new Fields(entry.fields());
        String lead = Particulars.lead(entry.type(), fields);
        return new Story(
                Sections.list(entry.type()),
                Title.ofPage(entry),
                Particulars.isShort(lead) ? lead : "",
                fields.picture(),
                new Story.Dateline(published(entry), corrected(entry), author(entry.type(), fields)),
                new Story.Marks(
                        fields.text("age"),
                        mentions.terms(entry.type(), fields, "topics"),
                        mentions.terms(entry.type(), fields, "regions")),
                fields.html(Particulars.BODY),
                particulars.facts(entry.type(), fields),
                Particulars.chapters(entry.type(), fields),
                blocks.of(entry.type(), fields),
                entry.language().code());
    }

    /** An entry that is public in its first version has not been corrected, whenever it was brought here. */
    private static @Nullable Moment corrected(Publication entry) {
        LocalDate first = LocalDate.ofInstant(entry.publishedAt(), ZoneOffset.UTC);
        LocalDate latest = LocalDate.ofInstant(entry.updatedAt(), ZoneOffset.UTC);
        return entry.version() > 1 && latest.isAfter(first) && published(entry) != null
                ? Moment.day(entry.updatedAt())
                : null;
    }

    private @Nullable Fact author(ContentType type, Fields fields) {
        return type.field("author")
                .flatMap(field -> particulars.fact(field, fields))
                .orElse(null);
    }

    Head head(Publication entry, Story story) {
        var seo = new Fields(entry.fields().path("seo"));
        String lead = Particulars.lead(entry.type(), new Fields(entry.fields()));
        return new Head(
                or(seo.text("title"), story.title()),
                cut(or(seo.text("description"), lead), DESCRIPTION),
                entry.path(),
                Sections.menuPath(entry.type()),
                "article",
                shared(story.cover()),
                StructuredData.of(entry, story, frame.site()));
    }

    private static String shared(@Nullable Picture cover) {
        return cover == null || cover.vector() ? Head.SHARED : cover.url();
    }

    /** An episode without a picture shows that of its podcast. */
    private @Nullable Picture or(@Nullable Picture own, Publication entry) {
        return own == null
                ? mentions.show(entry)
                        .map(show -> new Fields(show.fields()).picture())
                        .orElse(null)
                : own;
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most);
        return text.substring(0, space > 0 ? space : text.offsetByCodePoints(0, most / 2)) + "…";
    }
}

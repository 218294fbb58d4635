package sila.site.select;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.SearchRole;
import sila.contentmodel.Term;
import sila.kernel.SafeHtml;
import sila.site.theme.Fact;
import sila.site.theme.Link;
import sila.site.theme.Moment;
import sila.site.theme.Story.Chapter;

/** What is special to a type, found by the kinds of its fields, so that a new type has a good page without any code. */
@ApplicationScoped
class Particulars {

    static final String BODY = "body";

    /** Shown at places of their own on every page. */
    private static final Set<String> FURNITURE =
            Set.of("title", BODY, "age", "topics", "regions", "author", "seo", "duration", "podcast", "related");

    /** Say nothing to readers that the page does not say anyway; type and field. */
    private static final Set<String> NOISE = Set.of("episode format", "stream status", "topic term", "region term");

    /** Characters: a longer lead is a text to be read, not to be shown large. */
    private static final int LEAD = 600;

    private final Mentions mentions;

    Particulars(Mentions mentions) {
        this.mentions = mentions;
    }

    /** The text that search treats as the summary is what readers get first. */
    static String lead(ContentType type, Fields fields) {
        return type.fields().stream()
                .filter(Particulars::isLead)
                .map(field -> fields.text(field.name()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    static boolean isShort(String lead) {
        return lead.length() <= LEAD;
    }

    private static boolean isLead(Field field) {
        return field.search() == SearchRole.SUMMARY
                && Set.of("text", "longtext").contains(field.kind().name());
    }

    List<Fact> facts(ContentType type, Fields fields) {
        return special(type).flatMap(field -> fact(field, fields).stream()).toList();
    }

    Optional<Fact> fact(Field field, Fields fields) {
        return Optional.of(new Fact(field.title().ru(), values(field, fields)))
                .filter(fact -> !fact.values().isEmpty());
    }

    private static Stream<Field> special(ContentType type) {
        return type.fields().stream()
                .filter(field -> !FURNITURE.contains(field.name()))
                .filter(field -> !NOISE.contains(type.name() + " " + field.name()))
                .filter(field -> field.search() != SearchRole.TITLE);
    }

    private List<Link> values(Field field, Fields fields) {
        return switch (field.kind().name()) {
            case "references" -> mentions.links(fields, field.name());
            case "link" -> fields.values(field.name()).flatMap(Links::link).toList();
            case "assets" ->
                fields.values(field.name()).flatMap(Links::document).toList();
            default ->
                fields.values(field.name())
                        .map(value -> text(field, value))
                        .filter(text -> !text.isEmpty())
                        .map(text -> new Link(text, ""))
                        .toList();
        };
    }

    private static String text(Field field, JsonNode value) {
        String plain = Fields.plain(value);
        return switch (field.kind().name()) {
            case "text" -> isLead(field) ? "" : plain;
            case "number" -> plain;
            case "boolean" -> value.asBoolean() ? "да" : "";
            case "choice", "terms" ->
                field.kind()
                        .vocabulary()
                        .flatMap(v -> v.term(plain))
                        .map(Term::title)
                        .map(t -> t.ru())
                        .orElse(plain);
            case "date" -> readable(() -> Moment.day(LocalDate.parse(plain)));
            case "datetime" -> readable(() -> Moment.hour(Instant.parse(plain)));
            case "duration" -> Fields.duration(plain).map(Fields::minutes).orElse("");
            case "location" -> Fields.plain(value.path("address"));
            default -> "";
        };
    }

    private static String readable(Supplier<Moment> moment) {
        try {
            return moment.get().text();
        } catch (DateTimeException notADate) {
            return "";
        }
    }

    static List<Chapter> chapters(ContentType type, Fields fields) {
        return special(type).flatMap(field -> chapter(field, fields)).toList();
    }

    private static Stream<Chapter> chapter(Field field, Fields fields) {
        @Nullable
        RawString html =
                switch (field.kind().name()) {
                    case "richtext" -> fields.html(field.name());
                    case "longtext" -> paragraphs(field, fields.text(field.name()));
                    default -> null;
                };
        return html == null
                ? Stream.empty()
                : Stream.of(new Chapter(field.title().ru(), html));
    }

    private static @Nullable RawString paragraphs(Field field, String text) {
        if (text.isEmpty() || (isLead(field) && isShort(text))) {
            return null;
        }
        return new RawString("<p>"
                + SafeHtml.escape(text).replaceAll("\\n\\s*\\n", "</p><p>").replace("\n", "<br>") + "</p>");
    }
}

package sila.studio.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.FieldSet;
import sila.kernel.Language;

/** What people call the place that a pointer leads to: {@code /fields/blocks/2/text} is «Блоки › 3 › Текст». */
final class FieldTitles {

    private static final String BETWEEN = " › ";
    private static final String FIELDS = "fields";
    private static final String TRANSLATIONS = "translations";

    private final ContentType type;
    private final Language language;
    private final ReviewTexts texts;

    FieldTitles(ContentType type, Language language, ReviewTexts texts) {
        this.type = type;
        this.language = language;
        this.texts = texts;
    }

    String of(String pointer) {
        List<String> steps = List.of(pointer.split("/", -1));
        return switch (part(steps)) {
            case "slug" -> texts.slug();
            case "language" -> texts.mainLanguage();
            case FIELDS -> walk(steps).title();
            case TRANSLATIONS -> texts.translated(walk(steps).title(), steps.get(2));
            default -> pointer;
        };
    }

    /** The field itself; null where the model knows none (any more). */
    @Nullable
    Field field(String pointer) {
        return walk(List.of(pointer.split("/", -1))).last();
    }

    private static String part(List<String> steps) {
        return steps.size() > 1 ? steps.get(1) : "";
    }

    private record Way(String title, @Nullable Field last) {}

    private Way walk(List<String> steps) {
        var titles = new ArrayList<String>();
        Field last = null;
        int before = part(steps).equals(TRANSLATIONS) ? 3 : 2;
        for (String step : steps.subList(Math.min(before, steps.size()), steps.size())) {
            Optional<Field> next = within(type.fieldSet(), last).stream()
                    .flatMap(set -> set.field(step).stream())
                    .findFirst();
            titles.add(next.map(field -> field.title().in(language)).orElseGet(() -> counted(step)));
            last = next.orElse(last);
        }
        return new Way(String.join(BETWEEN, titles), last);
    }

    /** People count from one. */
    private static String counted(String step) {
        return step.matches("\\d{1,6}") ? String.valueOf(Integer.parseInt(step) + 1) : step;
    }

    private static List<FieldSet> within(FieldSet all, @Nullable Field field) {
        return field == null
                ? List.of(all)
                : Stream.concat(
                                field.kind().group().stream(),
                                field.kind().blocks().stream().map(block -> block.fields()))
                        .toList();
    }
}

package sila.studio.lists;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Field;
import sila.contentmodel.Term;
import sila.contentmodel.Vocabulary;
import sila.entries.manage.EntryView;
import sila.kernel.Language;
import sila.kernel.Moment;

/**
 * Writes what stands in cells: terms and references by their titles.
 *
 * @param titles of entries that are referred to, as far as the reader may see them
 * @param people names of accounts
 */
record Cells(
        Language reader, ListsTexts texts, ContentModel model, Map<UUID, String> titles, Map<UUID, String> people) {

    private static final int LONGEST = 120;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    Cell of(Column column, EntryView entry, ObjectNode fields) {
        Field field = column.field();
        if (field != null) {
            return field.in(fields).map(value -> ofField(column, field, value)).orElse(Cell.text(column, ""));
        }
        return switch (column.name()) {
            case Columns.STATE ->
                new Cell(column.title(), "state", entry.state().code(), null);
            case Columns.ASSIGNEE -> new Cell(column.title(), "assignee", name(entry.assignee()), entry.dueAt());
            case Columns.UPDATED -> Cell.moment(column, entry.updatedAt());
            case Columns.PUBLISHED -> Cell.moment(column, entry.publishedAt());
            case Columns.CREATED -> Cell.moment(column, entry.createdAt());
            case Columns.AUTHOR -> Cell.text(column, entry.createdBy());
            case Columns.REGIONS -> Cell.text(column, terms(model.vocabulary("regions"), entry.regions().stream()));
            case Columns.LANGUAGE -> Cell.text(column, entry.language().code());
            case Columns.TYPE ->
                Cell.text(
                        column,
                        model.type(entry.type())
                                .map(type -> type.title().in(reader))
                                .orElse(entry.type()));
            default -> Cell.text(column, "");
        };
    }

    private String name(@Nullable UUID account) {
        return account == null ? "" : people.getOrDefault(account, "");
    }

    private Cell ofField(Column column, Field field, JsonNode value) {
        if (field.kind().vocabulary().isPresent()) {
            return Cell.text(column, terms(field.kind().vocabulary().orElseThrow(), values(value)));
        }
        return switch (field.kind().name()) {
            case "references" -> Cell.text(column, shortened(referred(field, value)));
            case "boolean" -> Cell.text(column, value.asBoolean() ? texts.yes() : texts.no());
            case "datetime" ->
                Moment.of(value.asText())
                        .map(moment -> Cell.moment(column, moment))
                        .orElse(Cell.text(column, value.asText()));
            case "date" -> Cell.text(column, day(value.asText()));
            default -> Cell.text(column, shortened(values(value).collect(Collectors.joining(", "))));
        };
    }

    private String referred(Field field, JsonNode value) {
        var found = new ArrayList<String>();
        field.kind().references(value, "", target -> {
            String title = titles.get(target.target());
            if (title != null) {
                found.add(title.isEmpty() ? texts.untitled() : title);
            }
        });
        return String.join(", ", found);
    }

    private static Stream<String> values(JsonNode value) {
        return value.isArray() ? value.valueStream().map(Cells::text) : Stream.of(text(value));
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText("");
    }

    private String terms(Vocabulary vocabulary, Stream<String> codes) {
        return codes.map(code -> vocabulary
                        .everCoded(code)
                        .map(Term::title)
                        .map(title -> title.in(reader))
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    private static String day(String text) {
        try {
            return LocalDate.parse(text).format(DAY);
        } catch (DateTimeParseException otherwise) {
            return text;
        }
    }

    /** Never between the halves of one character. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}

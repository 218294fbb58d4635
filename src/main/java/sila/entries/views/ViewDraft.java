package sila.entries.views;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.entries.Author;
import sila.entries.manage.EntryList;
import sila.entries.review.PlainText;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * A view as somebody hands it in.
 *
 * @param type name of a content type; null for entries of all types
 * @param query parameters of the list of entries, but those of its pages: {@code {"state": ["draft"], "sort": "-updatedAt"}}
 * @param columns what the list shows, in its order; null is what it always shows
 * @param shared null is false
 * @param position among their own views; null is 0
 */
public record ViewDraft(
        @Nullable String type,
        @Nullable String name,
        @Nullable ObjectNode query,
        @Nullable List<@Nullable String> columns,
        @Nullable Boolean shared,
        @Nullable Integer position) {

    private static final PlainText NAME = new PlainText(100);
    private static final int MOST_COLUMNS = 30;
    private static final int LAST_POSITION = 1000;
    private static final Pattern COLUMN = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,99}");
    private static final Set<String> OF_PAGES = Set.of("limit", "cursor", "count");

    /** @throws Problem 422 with everything that is wrong */
    SavedView.Settings settings(ContentModel model, EntryList list, Author author) {
        var violations = new ArrayList<Violation>();
        if (type != null && model.type(type).isEmpty()) {
            violations.add(new Violation("/type", Text.of("Такого типа нет.", "There is no such type.")));
        }
        if (name == null || name.isBlank()) {
            violations.add(new Violation("/name", Text.of("Назовите подборку.", "Give the view a name.")));
        }
        NAME.violation("/name", name).ifPresent(violations::add);
        ObjectNode parameters = query == null ? StrictJson.MAPPER.createObjectNode() : query;
        checkQuery(parameters, list, author, violations);
        List<String> shown = columns == null
                ? List.of()
                : columns.stream()
                        .map(column -> Objects.requireNonNullElse(column, ""))
                        .toList();
        if (shown.size() > MOST_COLUMNS
                || !shown.stream().allMatch(column -> COLUMN.matcher(column).matches())) {
            violations.add(new Violation(
                    "/columns",
                    Text.of("Не больше %s имён полей.", "At most %s names of fields.")
                            .with(MOST_COLUMNS)));
        }
        int place = Objects.requireNonNullElse(position, 0);
        if (place < 0 || place > LAST_POSITION) {
            violations.add(new Violation(
                    "/position",
                    Text.of("Место — от 0 до %s.", "The position is between 0 and %s.")
                            .with(LAST_POSITION)));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new SavedView.Settings(
                type, Objects.requireNonNull(name).strip(), parameters, shown, Boolean.TRUE.equals(shared), place);
    }

    /** Whatever the list would refuse is refused here, with a pointer to the parameter. */
    private static void checkQuery(ObjectNode query, EntryList list, Author author, List<Violation> violations) {
        query.properties().stream()
                .filter(member -> OF_PAGES.contains(member.getKey()) || !isText(member.getValue()))
                .forEach(member -> violations.add(misfit(member.getKey())));
        if (!violations.isEmpty()) {
            return;
        }
        try {
            list.check(StrictJson.MAPPER.treeToValue(query, EntryList.Query.class), author);
        } catch (JsonMappingException unknown) {
            violations.add(misfit(
                    unknown.getPath().isEmpty() ? "" : unknown.getPath().get(0).getFieldName()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (Problem refused) {
            if (refused.violations().isEmpty()) {
                violations.add(new Violation("/query", refused.title()));
            }
            refused.violations()
                    .forEach(one -> violations.add(new Violation("/query/" + one.pointer(), one.message())));
        }
    }

    private static boolean isText(JsonNode value) {
        return value.isTextual() || value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
    }

    private static Violation misfit(String parameter) {
        return new Violation(
                "/query/" + StrictJson.escaped(parameter),
                Text.of(
                        "Такого параметра у списка нет, или значение другого вида.",
                        "The list has no such parameter, or the value is of another kind."));
    }
}

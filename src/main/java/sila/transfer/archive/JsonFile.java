package sila.transfer.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.kernel.CanonicalJson;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;

/** A JSON file of an archive: its fields are all there, and hold what they can hold. */
final class JsonFile {

    /** A request of an editor has at most 16 MiB; with what was carried over it can be more. */
    static final int MOST_BYTES = 40 << 20;

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private JsonFile() {}

    /** @throws Problem 422 that names the file and what is wrong in it */
    static JsonNode tree(String name, byte[] json) {
        try {
            JsonNode tree = CanonicalJson.MAPPER.readTree(json);
            List<Violation> forbidden = StrictJson.forbiddenText(tree);
            if (!forbidden.isEmpty()) {
                throw bad(forbidden.stream()
                        .map(violation -> violation.under(name + " "))
                        .toList());
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw bad(
                    name, "", Text.of("Это не JSON: %s", "This is no JSON: %s").with(e.getOriginalMessage()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws Problem 422 that names the file and what is wrong in it */
    static <T extends Record> T read(String name, byte[] json, Class<T> type) {
        T value = bound(name, tree(name, json), type);
        for (RecordComponent component : type.getRecordComponents()) {
            check(name, value, component);
        }
        return value;
    }

    private static <T extends Record> T bound(String name, JsonNode tree, Class<T> type) {
        try {
            return CanonicalJson.MAPPER.readerFor(type).readValue(tree);
        } catch (JsonMappingException e) {
            throw bad(
                    name,
                    pointer(e),
                    Text.of(
                            "Здесь другой вид значения, чем ожидается, или неизвестное поле.",
                            "The value is of another kind than expected, or the field is unknown."));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void check(String name, Record value, RecordComponent component) {
        Object member = member(value, component);
        String pointer = "/" + component.getName();
        boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (member == null && !mayBeAbsent) {
            throw bad(name, pointer, Text.of("Этого поля не хватает.", "This field is missing."));
        }
        if (member instanceof Instant moment) {
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw bad(name, pointer, Text.of("Такой даты быть не может.", "There can be no such date."));
            }
        }
    }

    private static @Nullable Object member(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            String field = step.getFieldName();
            pointer.append('/').append(field == null ? String.valueOf(step.getIndex()) : field);
        }
        return pointer.toString();
    }

    static Problem bad(String name, String pointer, Text why) {
        return bad(List.of(new Violation(name + (pointer.isEmpty() ? "" : " " + pointer), why)));
    }

    private static Problem bad(List<Violation> violations) {
        return new Problem(
                422,
                "bad-file",
                Text.of("Файл в архиве не читается.", "A file of the archive cannot be read."),
                violations);
    }
}

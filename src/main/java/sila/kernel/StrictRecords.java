package sila.kernel;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records out of {@link CanonicalJson} that somebody else has written: what they say is there unless it may be absent,
 * nothing is there that they do not know, and dates are such as calendars show and PostgreSQL holds.
 */
public final class StrictRecords {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private StrictRecords() {}

    /** @throws Problem 422 with pointers into the JSON */
    public static <T extends Record> T read(JsonNode json, Class<T> type) {
        T record = bound(json, type);
        var violations = new ArrayList<Violation>();
        check(record, "", violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return record;
    }

    /** Of a JSON array. @throws Problem 422 with pointers into it */
    public static <T extends Record> List<T> list(JsonNode json, Class<T> type) {
        if (!json.isArray()) {
            throw Problem.invalid(List.of(new Violation("", Text.of("Здесь нужен список.", "A list is needed here."))));
        }
        var records = new ArrayList<T>();
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < json.size(); i++) {
            String pointer = "/" + i;
            try {
                records.add(read(json.get(i), type));
            } catch (Problem refused) {
                refused.violations().forEach(found -> violations.add(found.under(pointer)));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return records;
    }

    private static <T extends Record> T bound(JsonNode json, Class<T> type) {
        try {
            T record = CanonicalJson.MAPPER.readerFor(type).readValue(json);
            if (record == null) {
                throw refusal("");
            }
            return record;
        } catch (JsonMappingException e) {
            throw refusal(pointer(e));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Problem refusal(String pointer) {
        return Problem.invalid(List.of(new Violation(
                pointer,
                Text.of(
                        "Здесь другой вид значения, чем ожидается, или неизвестное поле.",
                        "The value is of another kind than expected, or the field is unknown."))));
    }

    private static void check(Record record, String parent, List<Violation> violations) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object member = member(record, component);
            String pointer = parent + "/" + component.getName();
            boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (member != null) {
                checkMember(member, pointer, violations);
            } else if (!mayBeAbsent) {
                violations.add(missing(pointer));
            }
        }
    }

    private static void checkMember(Object member, String pointer, List<Violation> violations) {
        if (member instanceof Record inner) {
            check(inner, pointer, violations);
        } else if (member instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                String place = pointer + "/" + i;
                Object element = list.get(i);
                if (element == null) {
                    violations.add(missing(place));
                } else {
                    checkMember(element, place, violations);
                }
            }
        } else if (member instanceof Instant moment) {
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                violations.add(
                        new Violation(pointer, Text.of("Такой даты быть не может.", "There can be no such date.")));
            }
        }
    }

    private static Violation missing(String pointer) {
        return new Violation(pointer, Text.of("Этого поля не хватает.", "This field is missing."));
    }

    private static @Nullable Object member(Record record, RecordComponent component) {
        Method accessor = component.getAccessor();
        // the records of other packages are often known to those alone
        accessor.setAccessible(true);
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            String field = step.getFieldName();
            pointer.append('/').append(field == null ? String.valueOf(step.getIndex()) : StrictJson.escaped(field));
        }
        return pointer.toString();
    }
}

package sila.studio.lists;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.entries.manage.EntryList;
import sila.kernel.Moment;
import sila.kernel.StrictJson;

/**
 * What the address of a list asks for. An address is all that a list knows of itself: it can be sent to somebody, kept
 * as a view, and gone back to. Days are written as days, and are those of the reader's zone.
 *
 * @param type null: entries of all types
 * @param values by the names of parameters; none of them is empty
 */
record Asked(@Nullable ContentType type, Map<String, List<String>> values, ZoneId zone) {

    static final String COLUMNS = "columns";
    static final String VIEW = "view";
    static final String SHOWN = "shown";
    static final String CURSOR = "cursor";
    static final String SORT = "sort";
    static final String USUAL_ORDER = "-updatedAt";

    private static final List<String> SEVERAL = List.of("type", "state");
    private static final List<String> FILTERS = List.of(
            "q",
            "type",
            "state",
            "owner",
            "author",
            "assignee",
            "region",
            "topic",
            "language",
            "updatedSince",
            "publishedSince",
            "publishedUntil",
            "hasChanges");
    private static final List<String> OF_THE_PAGE = List.of(SORT, COLUMNS, VIEW);

    static Asked of(@Nullable ContentType type, MultivaluedMap<String, String> parameters, ZoneId zone) {
        var values = new LinkedHashMap<String, List<String>>();
        Stream.concat(FILTERS.stream(), OF_THE_PAGE.stream())
                .filter(name -> type == null || !name.equals("type"))
                .forEach(name -> {
                    var given = parameters.getOrDefault(name, List.of()).stream()
                            .filter(value -> !value.isBlank())
                            .distinct()
                            .toList();
                    if (!given.isEmpty()) {
                        values.put(name, given);
                    }
                });
        return new Asked(type, values, zone);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    String order() {
        return first(SORT).orElse(USUAL_ORDER);
    }

    /** The filters that are set, in a fixed order: each name with each of its values. */
    List<Map.Entry<String, String>> filters() {
        return FILTERS.stream()
                .flatMap(name -> all(name).stream().map(value -> Map.entry(name, value)))
                .toList();
    }

    Asked with(String name, String... next) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(next));
        return new Asked(type, changed, zone);
    }

    Asked without(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.computeIfPresent(
                name,
                (key, all) -> all.stream().filter(one -> !one.equals(value)).toList());
        return new Asked(type, changed, zone);
    }

    Asked withoutFilters() {
        var changed = new LinkedHashMap<>(values);
        FILTERS.forEach(changed::remove);
        changed.remove(VIEW);
        return new Asked(type, changed, zone);
    }

    String path() {
        return type == null ? "/studio/entries" : "/studio/entries/" + type.name();
    }

    String address() {
        String query = values.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    /** The filters and the order, as the list of entries takes them and a view keeps them. */
    ObjectNode parameters() {
        ObjectNode parameters = StrictJson.MAPPER.createObjectNode();
        filters().forEach(filter -> {
            String name = filter.getKey();
            if (SEVERAL.contains(name)) {
                ArrayNode several = parameters.withArray("/" + name);
                several.add(filter.getValue());
            } else {
                parameters.put(name, moment(name, filter.getValue()));
            }
        });
        return parameters.put(SORT, order());
    }

    /** A day as the moment it begins, or as the one after it; what is none stays, for the list to refuse. */
    private String moment(String name, String value) {
        return name.endsWith("Since") || name.endsWith("Until")
                ? day(value)
                        .map(day -> name.endsWith("Until") ? day.plusDays(1) : day)
                        .map(day -> day.atStartOfDay(zone).toInstant().toString())
                        .orElse(value)
                : value;
    }

    /** The day that a form shows for a parameter; empty when it is not set. */
    String day(String name, String value) {
        return Moment.of(value)
                .map(moment -> moment.atZone(zone).toLocalDate())
                .map(day -> name.endsWith("Until") ? day.minusDays(1) : day)
                .map(LocalDate::toString)
                .orElse(value);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> Math.abs(day.getYear()) < 9999);
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    EntryList.Query query(int limit, @Nullable String cursor, boolean count) {
        ObjectNode parameters = parameters().put("limit", String.valueOf(limit));
        if (type != null) {
            var stored = parameters.putArray("type");
            stored.add(type.name());
        }
        if (cursor != null) {
            parameters.put(CURSOR, cursor);
        }
        if (count) {
            parameters.put("count", "true");
        }
        return StrictJson.MAPPER.convertValue(parameters, EntryList.Query.class);
    }
}

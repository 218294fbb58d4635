package sila.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.editions.Edition;
import sila.entries.items.Includes;
import sila.entries.items.Item;
import sila.entries.items.ItemWriter;
import sila.entries.items.Items;
import sila.entries.query.ContentQuery;
import sila.entries.query.Lists;
import sila.entries.query.Parameters;
import sila.entries.reading.Reading;
import sila.entries.reading.Readings;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/** Gets what a request asks for, by the queries of the delivery API. */
@ApplicationScoped
class Fetching {

    private final ContentModel model;
    private final Readings readings;
    private final Lists lists;
    private final Items items;

    Fetching(ContentModel model, Readings readings, Lists lists, Items items) {
        this.model = model;
        this.readings = readings;
        this.lists = lists;
        this.items = items;
    }

    DataFetcher<@Nullable Object> one(ContentType type) {
        return environment -> {
            String id = environment.getArgument("id");
            String slug = environment.getArgument("slug");
            if ((id == null) == (slug == null)) {
                throw Problem.badRequest(
                        Names.one(type), Text.of("Назовите либо id, либо slug.", "Name either id or slug."));
            }
            String key = id == null ? slug : id;
            Language language = environment.getArgument("language");
            note(environment, language);
            Shown.note(environment, Set.of(type.name()));
            return readings.read(Edition.current(), Set.of(type.name()), reading -> items.one(reading, type, key)
                            .map(item -> json(item, wanted(environment, type, ""), language))
                            .orElse(null))
                    .result();
        };
    }

    DataFetcher<Object> many(ContentType type) {
        return environment -> {
            var query = ContentQuery.of(model, type, parameters(environment, type));
            note(environment, query.language());
            Shown.note(environment, query.types());
            return readings.read(Edition.current(), query.types(), reading -> page(reading, query, environment))
                    .result();
        };
    }

    private Parameters parameters(DataFetchingEnvironment environment, ContentType type) {
        var parameters = new HashMap<String, String>();
        Map<?, ?> filter = environment.getArgument("filter");
        if (filter != null) {
            parameters.put("filter", FilterJson.of(type, filter).toString());
        }
        List<String> sort = environment.getArgument("sort");
        if (sort != null && !sort.isEmpty()) {
            parameters.put("sort", String.join(",", sort));
        }
        for (String name : List.of("q", "limit", "cursor")) {
            Object value = environment.getArgument(name);
            if (value != null) {
                parameters.put(name, value.toString());
            }
        }
        Language language = environment.getArgument("language");
        if (language != null) {
            parameters.put("language", language.code());
        }
        parameters.put("total", String.valueOf(environment.getSelectionSet().contains("total")));
        return Parameters.of(parameters);
    }

    private ObjectNode page(Reading reading, ContentQuery query, DataFetchingEnvironment environment) {
        Lists.Page page = lists.page(reading, query);
        List<Item> found = items.all(reading, page.found());
        Set<String> names = wanted(environment, query.type(), "items/");
        var writer = new ItemWriter(Includes.Inclusion.NOTHING, names, query.language());
        return (ObjectNode) parsed(writer.page(found, page.next(), page.total()));
    }

    /** Of the fields of the type those that the request names; each also by the entries that describe it. */
    private static Set<String> wanted(DataFetchingEnvironment environment, ContentType type, String below) {
        Set<String> asked = environment.getSelectionSet().getFields(below + "*").stream()
                .map(SelectedField::getName)
                .collect(Collectors.toSet());
        return type.fields().stream()
                .map(field -> field.name())
                .filter(name ->
                        asked.contains(name) || asked.contains(name + "Entries") || asked.contains(name + "Field"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is reached from here is read in the same language. */
    private static void note(DataFetchingEnvironment environment, @Nullable Language language) {
        if (language != null) {
            environment.getGraphQlContext().put(Language.class, language);
        }
    }

    /** Public entries by id, for those who refer to them; in one reading. */
    Map<UUID, JsonNode> entries(Collection<UUID> ids, @Nullable Language language) {
        return readings.read(Edition.current(), Set.of(), reading -> {
                    var found = new HashMap<UUID, JsonNode>();
                    items.all(reading, ids).forEach((id, item) -> found.put(id, json(item, Set.of(), language)));
                    return found;
                })
                .result();
    }

    /** The entries that describe terms. */
    Map<References.Term, JsonNode> describing(Collection<References.Term> terms, @Nullable Language language) {
        var found = new HashMap<References.Term, JsonNode>();
        terms.stream()
                .map(term -> Map.entry(term.type(), term.field()))
                .distinct()
                .forEach(by -> {
                    List<References.Term> of = terms.stream()
                            .filter(term -> by.equals(Map.entry(term.type(), term.field())))
                            .toList();
                    found.putAll(describing(by.getKey(), by.getValue(), of, language));
                });
        return found;
    }

    private Map<References.Term, JsonNode> describing(
            String typeName, String field, List<References.Term> terms, @Nullable Language language) {
        ContentType type = model.requireType(typeName);
        ObjectNode filter = StrictJson.MAPPER.createObjectNode();
        var codes = filter.putObject(field).putArray("in");
        terms.forEach(term -> codes.add(term.code()));
        var query = ContentQuery.of(
                model, type, Parameters.of(Map.of("filter", filter.toString(), "limit", "100", "total", "false")));
        return readings.read(Edition.current(), query.types(), reading -> {
                    var byTerm = new HashMap<References.Term, JsonNode>();
                    items.all(reading, lists.page(reading, query).found()).forEach(item -> {
                        JsonNode json = json(item, Set.of(), language);
                        byTerm.put(
                                new References.Term(
                                        typeName,
                                        field,
                                        json.path("fields").path(field).asText()),
                                json);
                    });
                    return byTerm;
                })
                .result();
    }

    private static JsonNode json(Item item, Set<String> names, @Nullable Language language) {
        return parsed(new ItemWriter(Includes.Inclusion.NOTHING, names, language).entry(item));
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return StrictJson.MAPPER.readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

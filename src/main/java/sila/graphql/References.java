package sila.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Field;
import sila.contentmodel.Vocabulary;
import sila.contentmodel.richtext.Ids;

/** Reads the fields of an entry's JSON; what refers to other entries is asked of a loader, all of a level at once. */
final class References {

    /** Names of the two loaders of a request. */
    static final String BY_ID = "entries";

    static final String BY_TERM = "terms";

    /** A term of the vocabulary that entries of a type describe in one of their fields. */
    record Term(String type, String field, String code) {}

    /** @param ofEntry whether the field is an entry's and not of something inside */
    DataFetcher<@Nullable Object> fetcher(Field field, boolean ofEntry) {
        return environment -> {
            JsonNode value = value(environment, field, ofEntry);
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            return field.kind().targets().isEmpty() ? plain(value) : targets(environment, field, value);
        };
    }

    /** The entries that describe the terms in a field. */
    DataFetcher<Object> describing(Field field) {
        Vocabulary.DescribedBy by =
                field.kind().vocabulary().flatMap(Vocabulary::describedBy).orElseThrow();
        return environment -> {
            Shown.note(environment, Set.of(by.type()));
            DataLoader<Term, JsonNode> loader = Objects.requireNonNull(environment.getDataLoader(BY_TERM));
            List<Term> terms = each(value(environment, field, true))
                    .map(code -> new Term(by.type(), by.field(), code.asText()))
                    .toList();
            return loader.loadMany(terms).thenApply(References::present);
        };
    }

    private static JsonNode value(DataFetchingEnvironment environment, Field field, boolean ofEntry) {
        JsonNode source = Objects.requireNonNull(environment.<JsonNode>getSource());
        return (ofEntry ? source.path("fields") : source).path(field.name());
    }

    private static Object targets(DataFetchingEnvironment environment, Field field, JsonNode value) {
        Shown.note(environment, field.kind().targets());
        DataLoader<UUID, JsonNode> loader = Objects.requireNonNull(environment.getDataLoader(BY_ID));
        var ids = each(value).flatMap(id -> Ids.in(id).stream()).toList();
        CompletableFuture<List<JsonNode>> found = loader.loadMany(ids).thenApply(References::present);
        return field.many() ? found : found.thenApply(one -> one.isEmpty() ? null : one.get(0));
    }

    /** What is not public is not there. */
    private static List<JsonNode> present(List<@Nullable JsonNode> found) {
        var present = new ArrayList<JsonNode>();
        found.forEach(node -> {
            if (node != null) {
                present.add(node);
            }
        });
        return present;
    }

    private static Stream<JsonNode> each(JsonNode value) {
        return value.isArray() ? value.valueStream() : Stream.of(value).filter(one -> !one.isMissingNode());
    }

    /** Scalars as GraphQL wants them, anything else for the fetchers further in. */
    static Object plain(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isArray() ? value.valueStream().map(References::plain).toList() : value;
    }
}

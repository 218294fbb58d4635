package sila.graphql;

import static graphql.schema.FieldCoordinates.coordinates;
import static graphql.schema.GraphQLArgument.newArgument;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLNonNull.nonNull;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.Scalars;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.idl.SchemaPrinter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.kernel.Language;

/**
 * The schema, made of the content model once: for each type {@code article(id, slug, language)} and
 * {@code articles(filter, sort, limit, cursor, language, q)} with its pages.
 */
@ApplicationScoped
class ContentSchema {

    private final GraphQLSchema schema;

    ContentSchema(ContentModel model, Fetching fetching) {
        var code = GraphQLCodeRegistry.newCodeRegistry()
                .defaultDataFetcher(DataFetcherFactories.useDataFetcher(environment -> {
                    Object source = environment.getSource();
                    return source instanceof JsonNode node
                            ? member(node, environment.getField().getName())
                            : null;
                }));
        var types = new EntryTypes(model, new References(), code);
        var query = GraphQLObjectType.newObject().name("Query");
        var additional = new HashSet<>(types.all());
        additional.add(FilterTypes.CONDITION);
        for (ContentType type : model.types()) {
            additional.add(FilterTypes.of(type));
            additional.add(page(type));
            query.field(one(type)).field(many(type));
            code.dataFetcher(coordinates("Query", Names.one(type)), fetching.one(type));
            code.dataFetcher(coordinates("Query", Names.many(type)), fetching.many(type));
        }
        schema = GraphQLSchema.newSchema()
                .query(query)
                .additionalTypes(Set.copyOf(additional))
                .codeRegistry(code.build())
                .build();
    }

    GraphQLSchema schema() {
        return schema;
    }

    /** In the schema definition language. */
    String printed() {
        return new SchemaPrinter().print(schema);
    }

    private static @Nullable Object member(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? null : References.plain(value);
    }

    private static GraphQLFieldDefinition one(ContentType type) {
        return newFieldDefinition()
                .name(Names.one(type))
                .description(type.title().en())
                .type(GraphQLTypeReference.typeRef(Names.type(type)))
                .argument(newArgument().name("id").type(Scalars.GraphQLID))
                .argument(newArgument().name("slug").type(Scalars.GraphQLString))
                .argument(newArgument().name("language").type(LANGUAGE))
                .build();
    }

    private static GraphQLFieldDefinition many(ContentType type) {
        return newFieldDefinition()
                .name(Names.many(type))
                .description(type.titles().en())
                .type(nonNull(GraphQLTypeReference.typeRef(pageName(type))))
                .argument(newArgument().name("filter").type(GraphQLTypeReference.typeRef(FilterTypes.name(type))))
                .argument(newArgument()
                        .name("sort")
                        .description("Names of fields, the descending ones with a minus: -publishedAt, title.")
                        .type(GraphQLList.list(nonNull(Scalars.GraphQLString))))
                .argument(newArgument().name("q").type(Scalars.GraphQLString))
                .argument(newArgument().name("limit").type(Scalars.GraphQLInt))
                .argument(newArgument().name("cursor").type(Scalars.GraphQLString))
                .argument(newArgument().name("language").type(LANGUAGE))
                .build();
    }

    private static final GraphQLEnumType LANGUAGE = language();

    private static GraphQLEnumType language() {
        var language = GraphQLEnumType.newEnum().name("Language");
        for (Language each : Language.values()) {
            language.value(each.name(), each);
        }
        return language.build();
    }

    private static String pageName(ContentType type) {
        return Names.type(type) + "Page";
    }

    private static GraphQLObjectType page(ContentType type) {
        return GraphQLObjectType.newObject()
                .name(pageName(type))
                .field(newFieldDefinition()
                        .name("items")
                        .type(nonNull(GraphQLList.list(nonNull(GraphQLTypeReference.typeRef(Names.type(type)))))))
                .field(newFieldDefinition().name("next").type(Scalars.GraphQLString))
                .field(newFieldDefinition().name("total").type(Scalars.GraphQLInt))
                .build();
    }
}

package sila.graphql;

import static graphql.schema.GraphQLInputObjectField.newInputObjectField;
import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sila.contentmodel.ContentType;
import sila.entries.filters.Operator;

/**
 * An input type for the conditions of each type: its fields, {@code and}, {@code or} and {@code not}. A field inside a
 * group is written with an underscore for the dot: {@code seo_title}.
 */
final class FilterTypes {

    static final List<String> SYSTEM = List.of("id", "slug", "language", "publishedAt", "updatedAt", "version");

    static final GraphQLInputObjectType CONDITION = condition();

    private FilterTypes() {}

    private static GraphQLInputObjectType condition() {
        var condition = GraphQLInputObjectType.newInputObject()
                .name("Condition")
                .description("What a value is compared with; several comparisons must all hold.");
        for (Operator operator : Operator.values()) {
            condition.field(newInputObjectField().name(operator.code()).type(operand(operator)));
        }
        return condition.build();
    }

    private static GraphQLInputType operand(Operator operator) {
        return switch (operator) {
            case IN, NIN, CONTAINS_ALL -> GraphQLList.list(nonNull(sila.graphql.Scalars.OPERAND));
            case EXISTS -> Scalars.GraphQLBoolean;
            default -> sila.graphql.Scalars.OPERAND;
        };
    }

    static String name(ContentType type) {
        return Names.type(type) + "Filter";
    }

    static GraphQLInputObjectType of(ContentType type) {
        var self = GraphQLTypeReference.typeRef(name(type));
        var filter = GraphQLInputObjectType.newInputObject()
                .name(name(type))
                .field(newInputObjectField().name("and").type(GraphQLList.list(nonNull(self))))
                .field(newInputObjectField().name("or").type(GraphQLList.list(nonNull(self))))
                .field(newInputObjectField().name("not").type(self));
        paths(type)
                .keySet()
                .forEach(name -> filter.field(
                        newInputObjectField().name(name).type(GraphQLTypeReference.typeRef(CONDITION.getName()))));
        return filter.build();
    }

    /** What can be compared, by its name in GraphQL: the path that a filter names. */
    static Map<String, String> paths(ContentType type) {
        var paths = new LinkedHashMap<String, String>();
        SYSTEM.forEach(name -> paths.put(name, name));
        type.filterable().keySet().forEach(path -> paths.putIfAbsent(path.replace('.', '_'), path));
        return paths;
    }
}

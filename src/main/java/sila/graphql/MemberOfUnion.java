package sila.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import java.util.List;

/** An entry says by its {@code type} what it is, and so does a block. */
record MemberOfUnion(String union, List<String> members) implements TypeResolver {

    @Override
    public GraphQLObjectType getType(TypeResolutionEnvironment environment) {
        JsonNode value = environment.getObject();
        String type = value.path("type").asText();
        String entry = Names.pascal(type);
        return environment.getSchema().getObjectType(members.contains(entry) ? entry : Names.inner(union, type));
    }
}

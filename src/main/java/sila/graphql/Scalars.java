package sila.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.util.Locale;
import sila.kernel.StrictJson;

/** What GraphQL has no word for: values of any shape, which are only given out, and numbers of any size. */
final class Scalars {

    static final GraphQLScalarType JSON = GraphQLScalarType.newScalar()
            .name("JSON")
            .description("Any JSON value.")
            .coercing(new Outgoing())
            .build();

    /** A text or a number or true or false: what a condition compares with. */
    static final GraphQLScalarType OPERAND = GraphQLScalarType.newScalar()
            .name("Operand")
            .description("A text, a number or a boolean, as the field has it.")
            .coercing(new Operand())
            .build();

    private Scalars() {}

    private static final class Outgoing implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value instanceof JsonNode node ? StrictJson.MAPPER.convertValue(node, Object.class) : value;
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            throw new CoercingParseValueException("JSON is only given out");
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            throw new CoercingParseLiteralException("JSON is only given out");
        }
    }

    private static final class Operand implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof String || input instanceof Number || input instanceof Boolean) {
                return input;
            }
            throw new CoercingParseValueException("a text, a number or a boolean is expected");
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof graphql.language.StringValue text) {
                return text.getValue();
            }
            if (input instanceof graphql.language.BooleanValue truth) {
                return truth.isValue();
            }
            if (input instanceof graphql.language.IntValue whole) {
                return new BigDecimal(whole.getValue());
            }
            if (input instanceof graphql.language.FloatValue number) {
                return number.getValue();
            }
            throw new CoercingParseLiteralException("a text, a number or a boolean is expected");
        }
    }
}

package sila.graphql;

import graphql.ErrorType;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.QueryComplexityInfo;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Map;
import sila.kernel.Language;
import sila.kernel.Text;

/** Refuses a request that asks for too much, before anything is read, and says what it costs and where the limit is. */
final class CostLimit extends MaxQueryComplexityInstrumentation {

    /** Fields of all entries together, each list counted by its limit. */
    private static final int MOST_FIELDS = 20_000;

    private static final int USUAL_LIMIT = 20;
    /** What one field is reckoned at most: the sum of all that a request has room for is still a number. */
    private static final int MOST_OF_ONE = 100_000;

    CostLimit() {
        super(MOST_FIELDS, weight(), CostLimit::refuse);
    }

    private static FieldComplexityCalculator weight() {
        return (environment, inner) -> {
            Object limit = environment.getArguments().get("limit");
            boolean isList = environment.getFieldDefinition().getArgument("limit") != null;
            long each = isList ? (limit instanceof Integer given ? Math.max(1, given) : USUAL_LIMIT) : 1;
            return (int) Math.min(MOST_OF_ONE, 1 + each * inner);
        };
    }

    /** Before the first of those who walk through all that is asked for. */
    @Override
    public InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, InstrumentationState state) {
        int selections = Expansion.of(parameters.getDocument());
        if (selections > MOST_FIELDS) {
            throw tooDear(selections, parameters.getGraphQLContext());
        }
        return super.beginValidation(parameters, state);
    }

    /** Only asked about what costs too much; never returns, for the library's own refusal explains nothing. */
    private static boolean refuse(QueryComplexityInfo request) {
        throw tooDear(
                request.getComplexity(),
                request.getInstrumentationExecuteOperationParameters()
                        .getExecutionContext()
                        .getGraphQLContext());
    }

    private static AbortExecutionException tooDear(int cost, GraphQLContext context) {
        Language asker = context.getOrDefault(Refusals.ASKER, Language.RU);
        Text why = Text.of(
                        "Запрос слишком дорогой: %s при пределе %s. Каждое поле стоит единицу, а в списке — столько, каков его limit. Уменьшите limit или уберите поля.",
                        "The query is too dear: %s, the limit is %s. Each field costs one, inside of a list as many as its limit. Lower a limit or leave fields out.")
                .with(cost, MOST_FIELDS);
        return new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                .errorType(ErrorType.ExecutionAborted)
                .message("%s", why.in(asker))
                .extensions(Map.of("code", "query-too-dear", "cost", cost, "limit", MOST_FIELDS))
                .build()));
    }
}

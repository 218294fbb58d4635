package sila.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.parser.ParserOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;

/** Runs a request within its bounds: the text is parsed, weighed and only then carried out. */
@ApplicationScoped
class GraphQlExecution {

    private static final int DEEPEST = 12;
    private static final int MOST_TOKENS = 5_000;
    private static final int MOST_CHARACTERS = 50_000;

    private final GraphQL graphQl;
    private final Fetching fetching;

    GraphQlExecution(ContentSchema schema, Fetching fetching) {
        this.fetching = fetching;
        this.graphQl = GraphQL.newGraphQL(schema.schema())
                .queryExecutionStrategy(new AsyncExecutionStrategy(new Refusals()))
                .instrumentation(
                        new ChainedInstrumentation(List.of(new MaxQueryDepthInstrumentation(DEEPEST), new CostLimit())))
                .build();
    }

    /** @param keys the value of {@code Surrogate-Key} */
    record Answer(Map<String, Object> body, String keys) {}

    Answer run(String query, Map<String, Object> variables, @Nullable String operation, Language asker) {
        var context = new Object() {
            @Nullable
            GraphQLContext graphQl;
        };
        var shown = new Shown();
        var loaders = new DataLoaderRegistry();
        loaders.register(
                References.BY_ID,
                DataLoaderFactory.<UUID, JsonNode>newMappedDataLoader((ids, environment) ->
                        CompletableFuture.completedFuture(fetching.entries(ids, language(context.graphQl)))));
        loaders.register(
                References.BY_TERM,
                DataLoaderFactory.<References.Term, JsonNode>newMappedDataLoader((terms, environment) ->
                        CompletableFuture.completedFuture(fetching.describing(terms, language(context.graphQl)))));
        ExecutionInput input = ExecutionInput.newExecutionInput(query)
                .variables(variables)
                .operationName(operation)
                .dataLoaderRegistry(loaders)
                .graphQLContext(Map.of(
                        ParserOptions.class,
                        ParserOptions.newParserOptions()
                                .maxTokens(MOST_TOKENS)
                                .maxCharacters(MOST_CHARACTERS)
                                .build(),
                        Refusals.ASKER,
                        asker,
                        Shown.class,
                        shown))
                .build();
        context.graphQl = input.getGraphQLContext();
        ExecutionResult result = graphQl.execute(input);
        return new Answer(result.toSpecification(), shown.keys());
    }

    private static @Nullable Language language(@Nullable GraphQLContext context) {
        return context == null ? null : context.get(Language.class);
    }
}

package sila.graphql;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Text;

/** A problem becomes an error of the answer, in the asker's language; anything else is our fault and is not told. */
final class Refusals implements DataFetcherExceptionHandler {

    /** Key in the context of a request: the language of whoever asks. */
    static final String ASKER = "asker";

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final Text OUR_FAULT =
            Text.of("Что-то сломалось у нас; попробуйте позже.", "Something broke on our side; try again later.");

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable failure = parameters.getException();
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        Language language =
                parameters.getDataFetchingEnvironment().getGraphQlContext().getOrDefault(ASKER, Language.RU);
        var error = GraphqlErrorBuilder.newError(parameters.getDataFetchingEnvironment());
        if (cause instanceof Problem problem) {
            error.message("%s", sentence(problem, language)).extensions(Map.of("code", problem.code()));
        } else {
            LOG.error("GraphQL request failed", cause);
            error.message("%s", OUR_FAULT.in(language)).extensions(Map.of("code", "internal"));
        }
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error.build()).build());
    }

    private static String sentence(Problem problem, Language language) {
        String details = problem.violations().stream()
                .map(violation ->
                        violation.pointer() + ": " + violation.message().in(language))
                .collect(Collectors.joining(" "));
        return details.isEmpty() ? problem.title().in(language) : details;
    }
}

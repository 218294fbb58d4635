package sila.members.signin;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import sila.kernel.http.ProblemMapping;

/** Says when to come again, wherever a password or a code is asked for. */
public class TooManyFailuresMapping {

    private final ProblemMapping problems;

    TooManyFailuresMapping(ProblemMapping problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response tooManyFailures(TooManyFailures problem) {
        return Response.fromResponse(problems.problem(problem))
                .header(HttpHeaders.RETRY_AFTER, problem.seconds())
                .build();
    }
}

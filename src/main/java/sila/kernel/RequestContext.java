package sila.kernel;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;

/**
 * The request context of CDI for work that no HTTP request began, in a thread that has none: its beans and its session
 * of the database live until this is closed.
 */
public final class RequestContext {

    private final ManagedContext context = Arc.container().requestContext();

    private RequestContext() {}

    public static RequestContext open() {
        var opened = new RequestContext();
        opened.context.activate();
        return opened;
    }

    public void close() {
        context.terminate();
    }
}

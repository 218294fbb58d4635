package sila.members.tokens;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import sila.kernel.Problem;
import sila.kernel.PublicAddress;
import sila.kernel.Text;

/** The request that gives a browser its {@link SessionCookie}, or takes it away. */
@ApplicationScoped
public class BrowserRequest {

    private static final String HTTPS = "https";

    private final CurrentVertxRequest request;
    private final PublicAddress hub;

    BrowserRequest(CurrentVertxRequest request, PublicAddress hub) {
        this.request = request;
        this.hub = hub;
    }

    /** Whether its cookies shall go by https only: it has come by it, or people do, and the proxy does not say so. */
    public boolean isSecure() {
        return HTTPS.equals(hub.publicUrl().getScheme())
                || HTTPS.equals(current().scheme());
    }

    /**
     * Other sites could sign somebody out, or in as somebody else, in whose name they would go on writing.
     *
     * @throws Problem 403
     */
    public void requireOwnPage() {
        if (!SessionCookie.isOfOwnPage(current())) {
            throw new Problem(
                    403,
                    "another-page",
                    Text.of(
                            "Этот запрос отправила не страница студии, и хаб его не выполнил. Откройте студию и повторите там.",
                            "No page of the studio has sent this, so the hub has not done it. Open the studio and try again there."));
        }
    }

    private HttpServerRequest current() {
        return Objects.requireNonNull(request.getCurrent()).request();
    }
}

package sila.webhooks.sending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import sila.webhooks.Webhook;

/** Says which receivers are out of reach. The hub itself is as ready as before: it is always up. */
@Readiness
@ApplicationScoped
class WebhooksHealth implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("webhooks").up();
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> answer.withData("webhook.disabled", names("disabledAt is not null"))
                            .withData("failing", names("active and failingSince is not null"))
                            .build());
        } catch (PersistenceException databaseIsAway) {
            // the check of the database says so
            return answer.build();
        }
    }

    private static String names(String condition) {
        List<Webhook> found = Webhook.list(condition + " order by name");
        return found.stream().map(Webhook::name).collect(Collectors.joining(", "));
    }
}

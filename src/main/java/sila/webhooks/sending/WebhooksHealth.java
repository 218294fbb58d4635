package sila.webhooks.sending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import sila.kernel.Text;
import sila.webhooks.Webhook;

/** Says which receivers are out of reach. The hub itself is as ready as before: it is always up. */
@Readiness
@ApplicationScoped
class WebhooksHealth implements HealthCheck {

    private static final Text ENABLE = Text.of(
            "Проверьте адрес получателя в разделе «Вебхуки» и включите вебхук снова.",
            "Check the receiver's address under “Webhooks” and enable the webhook again.");
    private static final Text WAIT = Text.of(
            "Проверьте адрес получателя в разделе «Вебхуки». Хаб повторяет отправку сам.",
            "Check the receiver's address under “Webhooks”. The hub tries again by itself.");

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("webhooks").up();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                String disabled = names("disabledAt is not null");
                String failing = names("active and failingSince is not null");
                answer.withData("webhook.disabled", disabled).withData("failing", failing);
                if (!disabled.isEmpty() || !failing.isEmpty()) {
                    Text advice = disabled.isEmpty() ? WAIT : ENABLE;
                    answer.withData("do", advice.en()).withData("do.ru", advice.ru());
                }
                return answer.build();
            });
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

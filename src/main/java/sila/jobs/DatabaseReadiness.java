package sila.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import sila.kernel.Text;

/** Whether PostgreSQL answers, and how much waits in it. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    private static final Text ADVICE = Text.of(
            "Запустите PostgreSQL по этому адресу или исправьте QUARKUS_DATASOURCE_JDBC_URL, _USERNAME и _PASSWORD."
                    + " Пока базы нет, ничего не сохраняется и не читается.",
            "Start PostgreSQL at this address, or correct QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD."
                    + " Nothing can be saved or read meanwhile.");

    private final Jobs jobs;

    DatabaseReadiness(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("postgresql");
        try {
            var queue = jobs.queue();
            return answer.withData("version", jobs.databaseVersion())
                    .withData("jobs waiting", queue.waiting())
                    .withData("jobs failing", queue.failing())
                    .up()
                    .build();
        } catch (RuntimeException e) {
            return answer.withData("problem", String.valueOf(e.getMessage()))
                    .withData("do", ADVICE.en())
                    .withData("do.ru", ADVICE.ru())
                    .down()
                    .build();
        }
    }
}

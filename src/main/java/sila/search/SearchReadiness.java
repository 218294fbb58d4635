package sila.search;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import sila.kernel.Text;

/** Whether Elasticsearch answers, and what to do when it does not. */
@Readiness
class SearchReadiness implements HealthCheck {

    private static final Text ADVICE = Text.of(
            "Запустите Elasticsearch по этому адресу или исправьте SILA_ELASTICSEARCH_URL, _USERNAME, _PASSWORD и _CA."
                    + " Когда он ответит, публикация продолжится сама.",
            "Start Elasticsearch at this address, or correct SILA_ELASTICSEARCH_URL, _USERNAME, _PASSWORD and _CA."
                    + " Publishing goes on by itself when it answers again.");

    private final Elasticsearch elasticsearch;
    private final Generations generations;

    SearchReadiness(Elasticsearch elasticsearch, Generations generations) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("elasticsearch")
                .withData("endpoint", elasticsearch.url().toString());
        try {
            elasticsearch.askBriefly(
                    client -> client.indices().existsAlias(alias -> alias.name(generations.readAlias())));
            return check.up().build();
        } catch (SearchUnavailable e) {
            return check.down()
                    .withData("problem", String.valueOf(e.getCause()))
                    .withData("do", ADVICE.en())
                    .withData("do.ru", ADVICE.ru())
                    .build();
        }
    }
}

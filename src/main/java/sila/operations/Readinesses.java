package sila.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/** The readiness checks of all parts, as people read them. */
@ApplicationScoped
class Readinesses {

    private static final String PROBLEM = "problem";
    private static final String ADVICE_RU = "do.ru";
    private static final String ADVICE_EN = "do";

    /** What a part that is up says of others that are not: their names. */
    private static final List<Worry> WORRIES = List.of(
            new Worry("failing", Text.of("Не отвечают: %s.", "They do not answer: %s.")),
            new Worry("webhook.disabled", Text.of("Отключены хабом: %s.", "The hub has disabled: %s.")));

    private static final Map<String, Text> TITLES = Map.of(
            "postgresql", Text.of("База данных PostgreSQL", "PostgreSQL database"),
            "s3", Text.of("Хранилище файлов S3", "S3 store"),
            "elasticsearch", Text.of("Поиск Elasticsearch", "Elasticsearch search"),
            "webhooks", Text.of("Вебхуки", "Webhooks"));

    private final Instance<HealthCheck> checks;

    private record Worry(String name, Text sentence) {

        Stream<Text> in(Map<String, Object> data) {
            return Stream.ofNullable(data.get(name))
                    .map(Object::toString)
                    .filter(names -> !names.isBlank())
                    .map(sentence::with);
        }
    }

    Readinesses(@Readiness Instance<HealthCheck> checks) {
        this.checks = checks;
    }

    List<Finding> look() {
        return checks.stream().map(HealthCheck::call).map(Readinesses::finding).toList();
    }

    private static Finding finding(HealthCheckResponse answer) {
        Map<String, Object> data = new LinkedHashMap<>(answer.getData().orElse(Map.of()));
        Text advice = advice(data);
        String problem = Objects.toString(data.remove(PROBLEM), "");
        Text title = TITLES.getOrDefault(answer.getName(), Text.of(answer.getName(), answer.getName()));
        if (answer.getStatus() == HealthCheckResponse.Status.DOWN) {
            Text says = Text.of("Не отвечает: %s", "Does not answer: %s").with(problem);
            return new Finding(answer.getName(), title, Finding.State.DOWN, says, advice, data);
        }
        List<Text> worries = WORRIES.stream().flatMap(worry -> worry.in(data)).toList();
        return worries.isEmpty()
                ? new Finding(answer.getName(), title, Finding.State.OK, Text.of("Работает.", "Works."), null, data)
                : new Finding(answer.getName(), title, Finding.State.ATTENTION, Text.join(" ", worries), advice, data);
    }

    private static @Nullable Text advice(Map<String, Object> data) {
        Object ru = data.remove(ADVICE_RU);
        Object en = data.remove(ADVICE_EN);
        return ru == null || en == null ? null : Text.of(ru.toString(), en.toString());
    }
}

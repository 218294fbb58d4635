package sila.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.kernel.StartRefused;

class ReceiversTest {

    private final UUID busy = UUID.randomUUID();
    private final UUID idle = UUID.randomUUID();

    @Test
    void one_webhook_is_called_a_few_times_at_once_whatever_others_do() {
        var receivers = receivers("");

        for (int i = 0; i < 3; i++) {
            assertThat(receivers.begin(busy)).isTrue();
        }

        assertThat(receivers.begin(busy)).isFalse();
        assertThat(receivers.begin(idle)).isTrue();
        receivers.end(busy);
        assertThat(receivers.begin(busy)).isTrue();
        assertThat(receivers.begin(busy)).isFalse();
    }

    @Test
    void an_address_is_objected_to_as_soon_as_it_is_known() {
        var receivers = receivers("10.1.0.0/16");

        assertThat(receivers.objection(URI.create("http://10.2.0.1/"))).isPresent();
        assertThat(receivers.objection(URI.create("http://10.1.0.1/"))).isEmpty();
        assertThat(receivers.objection(URI.create("https://example.org/"))).isEmpty();
    }

    @Test
    void a_wrong_setting_is_refused_at_the_start_with_what_is_wrong() {
        assertThatThrownBy(() -> receivers("10.1.0.0/16,intranet"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("«intranet»");
    }

    private static Receivers receivers(String allowed) {
        return new Receivers(new SmallRyeConfigBuilder()
                .withMapping(WebhooksConfig.class)
                .withConverter(Duration.class, 1, new DurationConverter())
                .withDefaultValues(Map.of("sila.webhooks.allow-private", allowed.isEmpty() ? "false" : allowed))
                .build()
                .getConfigMapping(WebhooksConfig.class));
    }
}

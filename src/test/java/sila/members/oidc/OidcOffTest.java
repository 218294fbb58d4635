package sila.members.oidc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sila.kernel.StartRefused;

/** A hub without a provider, and one that would be configured wrongly. */
@QuarkusTest
class OidcOffTest {

    @Inject
    Oidc oidc;

    @Test
    void without_a_provider_there_is_no_such_way_in() {
        assertThat(oidc.isOn()).isFalse();
        for (String path : new String[] {Oidc.PAGE, Oidc.PAGE + "/callback?code=x&state=y"}) {
            given().redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body(containsString("войдите с логином и паролем"));
        }
    }

    @Test
    void a_provider_is_asked_by_tls_only_but_on_this_machine() {
        assertThatCode(() -> start("https://id.example", "sila")).doesNotThrowAnyException();
        assertThatCode(() -> start("http://localhost:8180/realms/union", "sila"))
                .doesNotThrowAnyException();
        for (String issuer : new String[] {"http://id.example", "id.example", "file:/etc/passwd"}) {
            assertThatThrownBy(() -> start(issuer, "sila"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("SILA_OIDC_ISSUER");
        }
    }

    @Test
    void a_provider_without_a_client_refuses_the_start() {
        assertThatThrownBy(() -> start("https://id.example", null))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SILA_OIDC_CLIENT_ID");
    }

    private static void start(String issuer, @Nullable String client) {
        new Oidc(new Configured(Optional.of(URI.create(issuer)), Optional.ofNullable(client)))
                .check(new StartupEvent());
    }

    private record Configured(Optional<URI> issuer, Optional<String> clientId) implements OidcConfig {

        @Override
        public Optional<String> clientSecret() {
            return Optional.empty();
        }

        @Override
        public String title() {
            return "";
        }

        @Override
        public boolean trustUsernames() {
            return false;
        }
    }
}

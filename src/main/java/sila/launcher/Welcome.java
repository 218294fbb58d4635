package sila.launcher;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import sila.members.FirstAdministrator;

/** Tells the person at the console where the hub is, and once in its life how to get in. */
@ApplicationScoped
class Welcome {

    private static final String ADDRESSES = """

            Сила в каждом: хаб работает

              Сайт         %1$s/
              Студия       %1$s/studio
              API          %1$s/api/v1  (описание: %1$s/q/openapi)
              RSS          %1$s/feeds/all/rss.xml
              Состояние    %1$s/q/health
            """;
    private static final String ADMINISTRATOR = """
              Вход         %s, одноразовый пароль %s (показан один раз)
            """;

    private final Optional<String> publicUrl;
    private volatile @Nullable FirstAdministrator administrator;

    Welcome(@ConfigProperty(name = "sila.public-url") Optional<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    void remember(@Observes FirstAdministrator made) {
        administrator = made;
    }

    void greet(@ObservesAsync HttpServerStart started) {
        if (LaunchMode.current() != LaunchMode.TEST) {
            System.out.println(text(
                    publicUrl.orElse("http://localhost:" + started.options().getPort())));
        }
    }

    private String text(String url) {
        var made = administrator;
        return ADDRESSES.formatted(url)
                + (made == null ? "" : ADMINISTRATOR.formatted(made.login(), made.oneTimePassword()));
    }
}

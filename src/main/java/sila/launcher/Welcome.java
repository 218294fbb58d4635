package sila.launcher;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
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
    private volatile boolean greeted;

    Welcome(@ConfigProperty(name = "sila.public-url") Optional<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    void remember(@Observes FirstAdministrator made) {
        administrator = made;
    }

    void greet(@ObservesAsync HttpServerStart started) {
        if (LaunchMode.current() != LaunchMode.TEST) {
            String url =
                    publicUrl.orElse("http://localhost:" + started.options().getPort());
            System.out.println(ADDRESSES.formatted(url) + password());
            greeted = true;
        }
    }

    /** A first start that serves nobody, to build the site, say: the password has to be told all the same. */
    void farewell(@Observes ShutdownEvent event) {
        if (!greeted && LaunchMode.current() != LaunchMode.TEST) {
            System.out.print(password());
        }
    }

    private String password() {
        var made = administrator;
        return made == null ? "" : ADMINISTRATOR.formatted(made.login(), made.oneTimePassword());
    }
}

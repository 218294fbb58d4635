package sila.launcher;

import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import sila.embedded.CannotStart;
import sila.kernel.Text;

/**
 * What is configured, as far as it has to be known before Quarkus is there to ask: the environment, system properties,
 * {@code .env} and {@code config/application.properties}.
 */
record Settings(Config values) {

    private static final String FILE =
            Path.of("config", "application.properties").toUri().toString();
    private static final int BELOW_DOT_ENV = 260;
    private static final char UNDECODABLE = '\uFFFD';

    static Settings beforeStart() {
        var loader = Settings.class.getClassLoader();
        return new Settings(new SmallRyeConfigBuilder()
                .addSystemSources()
                .withSources(new DotEnvConfigSourceProvider())
                .withSources(PropertiesConfigSourceLoader.inFileSystem(FILE, BELOW_DOT_ENV, loader))
                .build());
    }

    Path home() {
        var home = values.getOptionalValue("sila.home", String.class).orElse("data");
        try {
            if (home.indexOf(UNDECODABLE) < 0) {
                return Path.of(home).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException notInThisLocale) {
            // answered below
        }
        throw new CannotStart(
                Text.of(
                        "Имя каталога в SILA_HOME не читается: Java берёт кодировку из локали. Запустите хаб с LC_ALL=C.UTF-8.",
                        "The directory name in SILA_HOME cannot be read: Java takes the encoding from the locale. Start the hub with LC_ALL=C.UTF-8."));
    }

    String httpHost() {
        return values.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
    }

    int httpPort() {
        return values.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
    }
}

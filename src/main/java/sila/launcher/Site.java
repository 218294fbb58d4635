package sila.launcher;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code site build --out DIR}. */
@Command(name = "site", description = "Статический сайт.", subcommands = Site.Build.class)
final class Site {

    @Command(name = "build", description = "Записать весь сайт в каталог, для любого веб-сервера.")
    static final class Build implements Callable<Integer> {

        @Option(names = "--out", required = true, paramLabel = "КАТАЛОГ", description = "Куда писать страницы.")
        Path out = Path.of("");

        /** The hub wakes without its port; one that serves from the same home has to be stopped for so long. */
        @Override
        public Integer call() {
            System.setProperty("quarkus.http.host-enabled", "false");
            return HubLife.live(
                    Settings.beforeStart(),
                    () -> Quarkus.run(SiteBuilding.class, out.toAbsolutePath().toString()));
        }
    }
}

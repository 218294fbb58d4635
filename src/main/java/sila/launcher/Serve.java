package sila.launcher;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the hub until it is told to stop. */
@Command(name = "serve", description = "Запустить хаб (по умолчанию).")
final class Serve implements Callable<Integer> {

    @Override
    public Integer call() {
        var settings = Settings.beforeStart();
        return DevMode.isOn() ? serveReloading(settings) : serve(settings);
    }

    private static int serve(Settings settings) {
        new HttpPort(settings.httpHost(), settings.httpPort()).mustBeFree();
        return HubLife.live(settings, Quarkus::run);
    }

    /**
     * The properties stay set, so that after a reload every part counts as configured and is not started again. What
     * was started stays until the process ends.
     */
    private static int serveReloading(Settings settings) {
        var services = HubLife.embedded(settings);
        if (!services.configuration().isEmpty()) {
            services.configuration().forEach(System::setProperty);
            Runtime.getRuntime().addShutdownHook(new Thread(services::close, "embedded-services"));
        }
        Quarkus.run();
        return 0;
    }
}

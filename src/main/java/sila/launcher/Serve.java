package sila.launcher;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import sila.embedded.EmbeddedServices;

/** Runs the hub until it is told to stop, with whatever it needs beside it. */
@Command(name = "serve", description = "Запустить хаб (по умолчанию).")
final class Serve implements Callable<Integer> {

    @Override
    public Integer call() {
        var settings = Settings.beforeStart();
        // JavaCPP unpacks FFmpeg's libraries: in the home, like everything else
        System.setProperty(
                "org.bytedeco.javacpp.cachedir",
                settings.home().resolve("javacpp").toString());
        return DevMode.isOn() ? serveReloading(settings) : serve(settings);
    }

    private static int serve(Settings settings) {
        new HttpPort(settings.httpHost(), settings.httpPort()).mustBeFree();
        try (var exit = new OrderlyExit();
                var services = embedded(settings)) {
            services.configuration().forEach(System::setProperty);
            Footprint.keepSmall();
            exit.leaveToQuarkus();
            return run();
        }
    }

    /** Quarkus's default would end the process before the services are closed. */
    private static int run() {
        var status = new AtomicInteger();
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> status.set(code));
        Quarkus.run();
        return status.get();
    }

    /**
     * The properties stay set, so that after a reload every part counts as configured and is not started again. What
     * was started stays until the process ends.
     */
    private static int serveReloading(Settings settings) {
        var services = embedded(settings);
        if (!services.configuration().isEmpty()) {
            services.configuration().forEach(System::setProperty);
            Runtime.getRuntime().addShutdownHook(new Thread(services::close, "embedded-services"));
        }
        Quarkus.run();
        return 0;
    }

    private static EmbeddedServices embedded(Settings settings) {
        return EmbeddedServices.start(settings.home(), settings.values(), Terminal::say);
    }
}

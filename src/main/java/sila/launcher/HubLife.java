package sila.launcher;

import io.quarkus.runtime.ApplicationLifecycleManager;
import java.util.concurrent.atomic.AtomicInteger;
import sila.embedded.EmbeddedServices;
import sila.kernel.StartRefused;

/** One life of the hub in this process, with whatever it needs beside it. */
final class HubLife {

    private HubLife() {}

    /**
     * @param quarkus runs Quarkus and returns when it has ended
     * @return the exit status
     */
    static int live(Settings settings, Runnable quarkus) {
        try (var exit = new OrderlyExit();
                var services = embedded(settings)) {
            services.configuration().forEach(System::setProperty);
            Footprint.keepSmall();
            exit.leaveToQuarkus();
            return statusOf(quarkus);
        }
    }

    static EmbeddedServices embedded(Settings settings) {
        // JavaCPP unpacks FFmpeg's libraries: in the home, like everything else
        System.setProperty(
                "org.bytedeco.javacpp.cachedir",
                settings.home().resolve("javacpp").toString());
        return EmbeddedServices.start(settings.home(), settings.values(), Terminal::say);
    }

    /** Quarkus's default would end the process before the services are closed. */
    private static int statusOf(Runnable quarkus) {
        var status = new AtomicInteger();
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
            StartRefused.behind(failure).map(Throwable::getMessage).ifPresent(Terminal::complain);
            status.set(code);
        });
        quarkus.run();
        return status.get();
    }
}

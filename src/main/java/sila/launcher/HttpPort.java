package sila.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import sila.embedded.CannotStart;
import sila.kernel.Text;

/** Where the hub will listen; checked before anything is started, since all the rest would be in vain. */
record HttpPort(String host, int number) {

    void mustBeFree() {
        try (var probe = new ServerSocket()) {
            // as the hub itself will: what a hub just stopped has left in TIME_WAIT is free
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, number));
        } catch (IOException refused) {
            throw new CannotStart(
                    Text.of(
                                    "Порт %s недоступен: он занят другой программой или на него нет прав (%s). Укажите другой, например QUARKUS_HTTP_PORT=8081.",
                                    "Port %s is not available: another program uses it, or permission is missing (%s). Name another one, for example QUARKUS_HTTP_PORT=8081.")
                            .with(number, refused.getMessage()),
                    refused);
        }
    }
}

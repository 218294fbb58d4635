package sila.members.oidc;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A hub that knows a provider on this machine: {@link StandInProvider}. */
public final class WithProvider implements QuarkusTestProfile {

    static final String CLIENT = "sila";
    static final String SECRET = "a secret: of the client & of the provider";

    private static final String PORT = "sila.test.oidc.port";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "sila.oidc.issuer", "http://127.0.0.1:" + port() + "/realms/union/",
                "sila.oidc.client-id", CLIENT,
                "sila.oidc.client-secret", SECRET);
    }

    /** The same for the profile and for the test, which have class loaders of their own. */
    static int port() {
        return Integer.parseInt(
                (String) System.getProperties().computeIfAbsent(PORT, unknown -> String.valueOf(freePort())));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

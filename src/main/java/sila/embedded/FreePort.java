package sila.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine that nobody listens on, below those that Linux lends to clients for a while: a service that is
 * started again at its address must not find one of the hub's own connections there.
 */
final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int LENT_TO_CLIENTS = 32_768;
    private static final int TRIES = 1_000;

    /** What was given away here may not be listened on yet. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    static int any() {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, LENT_TO_CLIENTS)
                .filter(port -> isFree(port) && GIVEN.add(port))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port"));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}

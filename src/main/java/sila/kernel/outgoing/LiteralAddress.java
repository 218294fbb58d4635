package sila.kernel.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** Hosts that are written as an address and need no resolver to be judged. */
public final class LiteralAddress {

    private LiteralAddress() {}

    /** Empty when the host is a name, also one with signs that no URI may have. */
    public static Optional<InetAddress> of(URI address) {
        String host = Objects.requireNonNullElse(address.getHost(), "").replaceAll("[\\[\\]]", "");
        try {
            return Optional.of(Network.parse(host).base());
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }
}

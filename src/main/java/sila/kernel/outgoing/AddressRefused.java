package sila.kernel.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A call would have gone into a network that is nobody's business; not a byte was sent. */
public final class AddressRefused extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    private final InetAddress address;

    AddressRefused(InetAddress address) {
        super("not a public address: " + address.getHostAddress());
        this.address = address;
    }

    public InetAddress address() {
        return address;
    }
}

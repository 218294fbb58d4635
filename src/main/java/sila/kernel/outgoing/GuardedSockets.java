package sila.kernel.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * The last fence, at the very address that is connected to: also for addresses written as numbers, for which no name is
 * looked up.
 */
final class GuardedSockets extends SocketFactory {

    private final AddressRule rule;

    GuardedSockets(AddressRule rule) {
        this.rule = rule;
    }

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    private final class Guarded extends Socket {

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (endpoint instanceof InetSocketAddress address && address.getAddress() != null) {
                if (!rule.allows(address.getAddress())) {
                    throw new AddressRefused(address.getAddress());
                }
                super.connect(endpoint, timeout);
            } else {
                throw new IOException("not an address of the internet: " + endpoint);
            }
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectLater();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connectLater();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectLater();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw connectLater();
    }

    private static UnsupportedOperationException connectLater() {
        return new UnsupportedOperationException("only sockets that are connected later");
    }
}

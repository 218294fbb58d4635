package sila.kernel.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: those that anybody in the world can reach, and those that the configuration names
 * beside them. Everything else is somebody's own network: of this machine, of the hall it stands in, of its provider.
 */
public final class AddressRule {

    /** By the registries of IANA for special-purpose addresses, and two that only clouds use. */
    private static final List<Network> OWN = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // of IPv6, those within the part that is public
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final Network PUBLIC_IPV6 = Network.parse("2000::/3");
    /** An IPv4 address seen through a translator: its last four bytes count. */
    private static final Network TRANSLATED = Network.parse("64:ff9b::/96");

    private final boolean everything;
    private final List<Network> allowed;

    private AddressRule(boolean everything, List<Network> allowed) {
        this.everything = everything;
        this.allowed = allowed;
    }

    public static AddressRule publicOnly() {
        return new AddressRule(false, List.of());
    }

    /**
     * @param setting {@code true} for all addresses, {@code false} or nothing for none beside the public ones, or networks
     *     and addresses separated by commas: {@code 10.1.0.0/16,192.168.1.5}
     * @throws IllegalArgumentException with what is no network
     */
    public static AddressRule allowing(String setting) {
        String text = setting.strip();
        if (text.equalsIgnoreCase("true")) {
            return new AddressRule(true, List.of());
        }
        if (text.isEmpty() || text.equalsIgnoreCase("false")) {
            return publicOnly();
        }
        var networks = new ArrayList<Network>();
        for (String network : text.split(",")) {
            networks.add(Network.parse(network.strip()));
        }
        return new AddressRule(false, networks);
    }

    public boolean allows(InetAddress address) {
        return everything || isPublic(address) || allowed.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        if (address instanceof Inet6Address && TRANSLATED.contains(address)) {
            return isPublic(lastFour(address));
        }
        boolean own = OWN.stream().anyMatch(network -> network.contains(address));
        return !own && (!(address instanceof Inet6Address) || PUBLIC_IPV6.contains(address));
    }

    private static InetAddress lastFour(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::parse).toList();
    }
}

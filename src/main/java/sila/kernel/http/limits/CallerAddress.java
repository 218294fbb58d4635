package sila.kernel.http.limits;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who stands behind a connection, as far as its address tells: an IPv4 address, or the first half of an IPv6 address, for
 * any household has all addresses of its network.
 */
public record CallerAddress(String network, boolean isThisMachine) {

    private static final int HALF = 8;
    private static final int MAPPED = 12;
    private static final byte[] MAPPED_PREFIX = NetUtil.createByteArrayFromIpAddressString("::ffff:0:0");

    private static final int LONGEST = 100;

    /** @param host of the connection, or what a trusted proxy said; a name is never looked up */
    public static CallerAddress of(String host) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        if (bytes == null) {
            return new CallerAddress(host.substring(0, Math.min(host.length(), LONGEST)), false);
        }
        byte[] address =
                Arrays.mismatch(bytes, MAPPED_PREFIX) >= MAPPED ? Arrays.copyOfRange(bytes, MAPPED, 16) : bytes;
        boolean loopback = address.length == 4 ? address[0] == 127 : isOne(address);
        int length = address.length == 4 ? 4 : HALF;
        return new CallerAddress(HexFormat.of().formatHex(address, 0, length), loopback);
    }

    private static boolean isOne(byte[] address) {
        return address[15] == 1 && Arrays.equals(address, 0, 15, new byte[15], 0, 15);
    }
}

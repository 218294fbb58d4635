package sila.kernel.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import sila.testing.Chromium;

/** A hub for scripts of other sites, with small limits; it believes its proxy, so that a test can come from any address. */
public class OpenHub implements QuarkusTestProfile {

    public static final String FRIEND = "https://friend.example";
    public static final int PER_ADDRESS = 12;
    public static final int PER_TOKEN = 24;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "sila.cors.origins",
                FRIEND + ",http://localhost:5173," + Chromium.ORIGIN,
                "sila.rate.address",
                String.valueOf(PER_ADDRESS),
                "sila.rate.token",
                String.valueOf(PER_TOKEN),
                "quarkus.http.proxy.proxy-address-forwarding",
                "true");
    }
}

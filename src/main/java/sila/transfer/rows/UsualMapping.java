package sila.transfer.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The mappings that come with the hub, in {@code content-model/import/}; good beginnings for one's own. */
public final class UsualMapping {

    private UsualMapping() {}

    /** @param name of the file, without {@code .yaml} */
    public static String of(String name) {
        String path = "content-model/import/" + name + ".yaml";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path + " in the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

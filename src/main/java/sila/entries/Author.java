package sila.entries;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who saves or publishes something.
 *
 * @param name as people read it
 * @param account null for a machine's token and for the hub itself
 */
public record Author(String name, @Nullable UUID account) {

    public static Author named(String name) {
        return new Author(name, null);
    }
}

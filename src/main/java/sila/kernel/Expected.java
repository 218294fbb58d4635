package sila.kernel;

import java.util.Collections;
import java.util.Set;

/**
 * Which versions of a thing somebody may be changing: the change is made only while one of them is the latest, so that
 * nobody writes over what they have not seen. What {@code If-Match} says (RFC 9110, 13.1.1).
 *
 * @param versions empty for {@link #ANY}
 */
public record Expected(Set<Integer> versions) {

    /** Whatever is the latest, as long as the thing exists. */
    public static final Expected ANY = new Expected(Set.of());

    public Expected {
        versions = Set.copyOf(versions);
    }

    public static Expected version(int number) {
        return new Expected(Set.of(number));
    }

    public boolean admits(int latest) {
        return versions.isEmpty() || versions.contains(latest);
    }

    /** The latest one that was seen; 0 for {@link #ANY}. */
    public int highest() {
        return versions.isEmpty() ? 0 : Collections.max(versions);
    }
}

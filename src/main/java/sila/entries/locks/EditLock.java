package sila.entries.locks;

import java.time.Instant;
import sila.entries.Author;

/**
 * @param holder as {@link Author#identity}
 * @param by the holder as people read it
 * @param since when the holder took it
 * @param until from this moment on it is nobody's
 */
public record EditLock(String holder, String by, Instant since, Instant until) {

    public boolean isHeldBy(Author author) {
        return holder.equals(author.identity());
    }
}

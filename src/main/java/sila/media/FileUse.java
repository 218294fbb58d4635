package sila.media;

import java.util.List;
import java.util.UUID;
import sila.members.Permissions;

/** Knows who shows files of the library; implemented by whoever lets them be shown. */
public interface FileUse {

    /** A few of those who show a file, as far as the reader may see them; they are asked for in the running transaction. */
    Users of(UUID asset, Permissions reader, int most);

    /**
     * True, in SQL, of a file that somebody shows.
     *
     * @param asset column of its id
     */
    String condition(String asset);

    /**
     * @param count all of them
     * @param seen those that may be named, as they stand in JSON
     */
    record Users(long count, List<?> seen) {}
}

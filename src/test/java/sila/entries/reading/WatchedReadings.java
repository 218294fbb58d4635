package sila.entries.reading;

import javax.sql.DataSource;
import sila.entries.revisions.Revisions;

/** Readings of a database that a test looks at. */
public final class WatchedReadings {

    private WatchedReadings() {}

    public static Readings of(DataSource database, Revisions revisions) {
        return new Readings(database, revisions);
    }
}

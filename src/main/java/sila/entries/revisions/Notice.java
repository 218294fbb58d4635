package sila.entries.revisions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The news that an entry was published or withdrawn, as nodes tell it each other by PostgreSQL's {@code notify}.
 *
 * @param revision of the publication or withdrawal
 * @param at to the millisecond
 */
public record Notice(long revision, String type, UUID entry, Instant at) {

    public static final String CHANNEL = "sila_publication";

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (\\S+) ([0-9a-f-]{36}) (\\d{1,15})");

    /**
     * SQL that sends the notice when its transaction commits.
     *
     * @param revision expressions of SQL, as the two others
     */
    public static String sending(String revision, String type, String entry) {
        return "pg_notify('" + CHANNEL + "', (" + revision + ") || ' ' || " + type + " || ' ' || " + entry
                + " || ' ' || cast(extract(epoch from clock_timestamp()) * 1000 as bigint))";
    }

    /** Empty when it is no notice of ours: anybody who may connect to the database may send on the channel. */
    static Optional<Notice> of(String payload) {
        var form = FORM.matcher(payload);
        return form.matches()
                ? Optional.of(new Notice(
                        Long.parseLong(form.group(1)),
                        form.group(2),
                        UUID.fromString(form.group(3)),
                        Instant.ofEpochMilli(Long.parseLong(form.group(4)))))
                : Optional.empty();
    }
}

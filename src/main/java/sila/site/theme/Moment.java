package sila.site.theme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A point in time for people and for machines.
 *
 * @param iso as in {@code datetime} attributes
 * @param text «23 ноября 2026»
 */
public record Moment(String iso, String text) {

    /** The union's offices and most of its readers keep Moscow time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("ru"));
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'МСК'", Locale.forLanguageTag("ru"));

    public static Moment day(Instant at) {
        return new Moment(at.toString(), DAY.format(at.atZone(ZONE)));
    }

    public static Moment day(LocalDate date) {
        return new Moment(date.toString(), DAY.format(date));
    }

    public static Moment hour(Instant at) {
        return new Moment(at.toString(), HOUR.format(at.atZone(ZONE)));
    }
}

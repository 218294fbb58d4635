package sila.studio.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments as the server writes them, on Moscow's clock: scripts rewrite them on the reader's own. In templates by the tag
 * {@code {#time moment /}}.
 */
@TemplateExtension
public final class StudioMoments {

    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter OF_THIS_YEAR = DateTimeFormatter.ofPattern("d MMMM, HH:mm", RUSSIAN);
    private static final DateTimeFormatter OF_ANOTHER = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", RUSSIAN);

    private StudioMoments() {}

    static String shown(Instant moment) {
        var local = moment.atZone(MOSCOW);
        return (local.getYear() == LocalDate.now(MOSCOW).getYear() ? OF_THIS_YEAR : OF_ANOTHER).format(local);
    }
}

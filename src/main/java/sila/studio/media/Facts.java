package sila.studio.media;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.media.AssetView;
import sila.media.processing.Probe;

/**
 * How large and how long a file is, in words for people.
 *
 * @param size «1,4 МБ»
 * @param dimensions «1920 × 1080»; null for what is not seen
 * @param length «1:02:03»; null for what does not last
 */
record Facts(
        String size, @Nullable String dimensions, @Nullable String length) {

    private static final List<String> RUSSIAN_UNITS = List.of("Б", "КБ", "МБ", "ГБ");
    private static final List<String> ENGLISH_UNITS = List.of("B", "KB", "MB", "GB");
    private static final int STEP = 1024;

    static Facts of(AssetView file, Language language) {
        Probe probe = file.probe();
        return new Facts(
                size(file.bytes(), language),
                probe == null || probe.width() == null || probe.height() == null
                        ? null
                        : probe.width() + " × " + probe.height(),
                probe == null || probe.duration() == null ? null : length(probe.duration()));
    }

    static String size(long bytes, Language language) {
        List<String> units = language == Language.EN ? ENGLISH_UNITS : RUSSIAN_UNITS;
        double number = bytes;
        int unit = 0;
        while (number >= STEP && unit < units.size() - 1) {
            number /= STEP;
            unit++;
        }
        var format = NumberFormat.getNumberInstance(Locale.forLanguageTag(language.code()));
        format.setMaximumFractionDigits(unit > 0 && number < 10 ? 1 : 0);
        return format.format(number) + "\u00A0" + units.get(unit);
    }

    static String length(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3600
                ? "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60)
                : "%d:%02d".formatted(whole / 60, whole % 60);
    }

    /** «1:05 · 3 МБ» */
    public String line() {
        var parts = new ArrayList<String>();
        if (length != null) {
            parts.add(length);
        } else if (dimensions != null) {
            parts.add(dimensions);
        }
        parts.add(size);
        return String.join(" · ", parts);
    }
}

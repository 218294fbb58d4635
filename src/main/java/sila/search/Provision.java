package sila.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Articles of an act, of the first of which a part, a point and a subpoint may be named.
 *
 * @param articles as written: «81», «77–79», «77, 79 и 81»
 * @param part a number, or its word: «первой»
 */
record Provision(
        String articles,
        @Nullable String part,
        @Nullable String point,
        @Nullable String subpoint) {

    static final String NUMBER = "\\d{1,4}(?:\\.\\d{1,3}){0,3}";
    static final String ORDINAL = "(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)\\p{L}+";

    /** Articles; of a wider range, a slip or a whole chapter, only the ends are taken. */
    private static final int WIDEST_RANGE = 50;

    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")(?:\\s*[-–—]\\s*(" + NUMBER + "))?");
    private static final List<String> ORDINALS =
            List.of("перв", "втор", "трет", "четв", "пят", "шест", "седьм", "восьм", "девят", "десят");

    /** {@code тк:81}, {@code тк:81:ч1}, {@code тк:81:ч1:п2}, {@code тк:81:ч1:п2:а}. */
    List<String> norms(String act) {
        var norms = new ArrayList<String>();
        var ranges = RANGE.matcher(articles);
        while (ranges.find()) {
            range(ranges.group(1), ranges.group(2))
                    .map(article -> act + ":" + article)
                    .forEach(norms::add);
        }
        var whole = norms.get(0);
        if (part != null) {
            whole = with(norms, whole + ":ч" + partNumber(part));
        }
        if (point != null) {
            whole = with(norms, whole + ":п" + point);
        }
        if (subpoint != null) {
            with(norms, whole + ":" + subpoint.toLowerCase(Locale.ROOT));
        }
        return norms;
    }

    private static String with(List<String> norms, String norm) {
        norms.add(norm);
        return norm;
    }

    private static Stream<String> range(String first, @Nullable String last) {
        if (last == null) {
            return Stream.of(first);
        }
        if (first.contains(".") || last.contains(".")) {
            return Stream.of(first, last);
        }
        int from = Integer.parseInt(first);
        int to = Integer.parseInt(last);
        if (to < from) {
            return Stream.of(first + "." + last); // the old way to write 193.1
        }
        return to - from > WIDEST_RANGE
                ? Stream.of(first, last)
                : IntStream.rangeClosed(from, to).mapToObj(String::valueOf);
    }

    private static String partNumber(String part) {
        var lower = part.toLowerCase(Locale.ROOT);
        return IntStream.range(0, ORDINALS.size())
                .filter(i -> lower.startsWith(ORDINALS.get(i)))
                .mapToObj(i -> String.valueOf(i + 1))
                .findFirst()
                .orElse(part);
    }

    /** {@code тк:81:ч1:п2} as people write it: «п. 2 ч. 1 ст. 81 ТК РФ». */
    static String readable(String norm) {
        var steps = norm.split(":");
        var act = Act.shortNameOf(steps[0]);
        if (steps.length == 1) {
            return act;
        }
        var text = "ст. " + steps[1] + " " + act;
        for (int i = 2; i < steps.length; i++) {
            text = step(steps[i]) + " " + text;
        }
        return text;
    }

    private static String step(String step) {
        var number = step.substring(1);
        return switch (step.charAt(0)) {
            case 'ч' -> "ч. " + number;
            case 'п' -> number.isEmpty() ? "подп. «п»" : "п. " + number;
            default -> "подп. «" + step + "»";
        };
    }
}

package sila.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The last part of an entry's address: Latin letters and digits in words joined by single hyphens, at most 100. */
public record Slug(String value) {

    private static final int MAX = 100;
    /** Of a hyphen and the digits of an int. */
    private static final int LONGEST_NUMBER = 11;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Practical transliteration as readers know it from passports and addresses; ъ and ь vanish. */
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "e"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    public Slug {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    public static boolean isValid(String value) {
        return value.length() <= MAX && FORM.matcher(value).matches();
    }

    /** Makes a slug of any text; a text without a single letter or digit becomes {@code entry}. */
    public static Slug from(String text) {
        var latin = new StringBuilder();
        String lower = text.substring(0, Math.min(text.length(), 4 * MAX)).toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            latin.append(LATIN.getOrDefault(c, String.valueOf(c)));
        }
        String words = latin.toString().replaceAll("[^a-z0-9]+", "-");
        return new Slug(trimmed(words));
    }

    /** The same slug with a number behind it, still within the length: {@code zarplata-2}. */
    public Slug numbered(int n) {
        String suffix = "-" + n;
        return new Slug(trimmed(value.substring(0, Math.min(value.length(), MAX - suffix.length()))) + suffix);
    }

    /** What the slug and all its numbered forms begin with. */
    public String stem() {
        return value.substring(0, Math.min(value.length(), MAX - LONGEST_NUMBER));
    }

    private static String trimmed(String words) {
        String cut = words.substring(0, Math.min(words.length(), MAX)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "entry" : cut;
    }

    @Override
    public String toString() {
        return value;
    }
}

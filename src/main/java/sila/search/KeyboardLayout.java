package sila.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody meant who typed with the Latin layout of a Russian keyboard, or the other way round. */
final class KeyboardLayout {

    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";

    private static final Map<Integer, Integer> TO_RUSSIAN = keys(LATIN, RUSSIAN);
    private static final Map<Integer, Integer> TO_LATIN = keys(RUSSIAN, LATIN);

    private KeyboardLayout() {}

    /** The same keys in the other layout, in lower case: in Latin when there is a Cyrillic letter, else in Cyrillic. */
    static String switched(String text) {
        var keys = isLatin(text) ? TO_RUSSIAN : TO_LATIN;
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> keys.getOrDefault(c, c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Latin letters and no Cyrillic ones. */
    static boolean isLatin(String text) {
        return has(text, Character.UnicodeScript.LATIN) && !has(text, Character.UnicodeScript.CYRILLIC);
    }

    private static boolean has(String text, Character.UnicodeScript script) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    private static Map<Integer, Integer> keys(String from, String to) {
        var keys = new HashMap<Integer, Integer>();
        for (int i = 0; i < from.length(); i++) {
            keys.put((int) from.charAt(i), (int) to.charAt(i));
        }
        return Map.copyOf(keys);
    }
}

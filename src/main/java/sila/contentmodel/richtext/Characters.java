package sila.contentmodel.richtext;

/**
 * Which characters texts may have: those of XML 1.0 (section 2.2) but no controls other than tabulator and line ends.
 * One other control character would make a feed unreadable as a whole.
 */
public final class Characters {

    private Characters() {}

    public static boolean arePlain(String text) {
        return text.codePoints().allMatch(Characters::isPlain);
    }

    /** The text without what it may not have. */
    public static String plain(String text) {
        return arePlain(text)
                ? text
                : text.codePoints()
                        .filter(Characters::isPlain)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isPlain(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || !(Character.isISOControl(c) || isSurrogate(c) || c == 0xFFFE || c == 0xFFFF);
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}

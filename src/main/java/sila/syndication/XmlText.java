package sila.syndication;

/** Text without the characters that XML 1.0 forbids: a single one of them would make the whole feed unreadable. */
final class XmlText {

    private XmlText() {}

    static String of(String text) {
        return text.codePoints().allMatch(XmlText::isAllowed) ? text : cleaned(text);
    }

    private static String cleaned(String text) {
        return text.codePoints()
                .filter(XmlText::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** XML 1.0 (Fifth Edition), production 2. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}

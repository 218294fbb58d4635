package sila.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An act of law that texts cite.
 *
 * @param key its part of a norm: {@code тк}; of a federal law its number, {@code 10-фз}
 * @param shortName as it stands after the number of an article: «ТК РФ»
 * @param names regular expression of what it is called
 */
record Act(String key, String shortName, String names) {

    private static final List<Act> CODES = List.of(
            code("тк", "ТК РФ", "трудов"),
            // before the Civil Code, whose name is the beginning of this one
            new Act("гпк", "ГПК РФ", "гпк|гражданск\\p{L}+\\s+процессуальн\\p{L}+\\s+кодекс\\p{L}*"),
            code("гк", "ГК РФ", "гражданск"),
            new Act(
                    "коап",
                    "КоАП РФ",
                    "коап|кодекс\\p{L}*\\s+(?:(?:рф|российской\\s+федерации)\\s+)?об\\s+административных\\s+правонарушениях"),
            code("нк", "НК РФ", "налогов"),
            code("ук", "УК РФ", "уголовн"),
            code("ск", "СК РФ", "семейн"),
            code("жк", "ЖК РФ", "жилищн"),
            new Act("конституция", "Конституции РФ", "конституци\\p{L}+"));

    private static final String FEDERAL_LAW =
            "(?:(?:федеральн\\p{L}+\\s+)?закон\\p{L}*\\s+(?:[«\"][^«»\"]{1,200}[»\"]\\s+)?)?"
                    + "(?:от\\s+\\d[\\d.]*(?:\\s*г(?:ода|\\.)?)?\\s+)?(?:(?:№|n)\\s*)?\\d{1,4}-фз";

    /** Any name of any act. */
    static final String ANY = "(?:"
            + CODES.stream().map(Act::names).collect(Collectors.joining("|"))
            + ")(?:\\s+(?:рф|российской\\s+федерации))?|" + FEDERAL_LAW;

    private static final Pattern LAW_NUMBER = Pattern.compile("\\d+-фз$");

    private static Act code(String key, String shortName, String adjective) {
        return new Act(key, shortName, key + "|" + adjective + "\\p{L}+\\s+кодекс\\p{L}*");
    }

    /** @param mention a text that {@link #ANY} matches */
    static String keyOf(String mention) {
        var lower = mention.toLowerCase(Locale.ROOT);
        var law = LAW_NUMBER.matcher(lower);
        if (law.find()) {
            return law.group();
        }
        return CODES.stream()
                .filter(code -> Pattern.compile("^(?:" + code.names + ")")
                        .matcher(lower)
                        .find())
                .findFirst()
                .orElseThrow()
                .key;
    }

    static String shortNameOf(String key) {
        return LAW_NUMBER.matcher(key).find()
                ? "Закона № " + key.toUpperCase(Locale.ROOT)
                : CODES.stream()
                        .filter(code -> code.key.equals(key))
                        .map(Act::shortName)
                        .findFirst()
                        .orElse(key);
    }
}

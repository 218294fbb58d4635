package sila.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * What somebody asks for, taken apart.
 *
 * @param whole everything, tidied
 * @param words what is neither quoted nor a citation, without the small words that say nothing of the matter
 * @param phrases what stands in quotation marks, to be found word for word
 * @param norms the provisions of law cited, as {@link Citations} writes them
 */
record QueryText(String whole, String words, List<String> phrases, List<String> norms) {

    /** Characters. An address line has room for about that many in Cyrillic. */
    private static final int LONGEST = 500;

    private static final int MOST_WORDS = 60;

    /** «Не», «без», «до», «более», «после» are not among them: they matter in law. */
    private static final Set<String> SMALL_WORDS = Set.of(
            "и", "а", "но", "или", "в", "во", "на", "с", "со", "к", "ко", "о", "об", "у", "по", "из", "от", "за", "при",
            "для", "что", "как", "это", "то", "же", "ли", "бы", "если", "я", "мне", "меня", "мы", "нас", "нам", "the",
            "a", "an", "of", "to", "in", "on", "and", "or", "is", "for");

    private static final Pattern QUOTED = Pattern.compile("[\"“„«]([^\"“”„«»]+)[\"”“»]");

    /** @throws Problem 400 when it is too long or has control characters */
    static QueryText parse(String text) {
        var whole = tidied(text);
        var phrases = new ArrayList<String>();
        var unquoted = QUOTED.matcher(whole).replaceAll(quoted -> {
            phrases.add(quoted.group(1).strip());
            return " ";
        });
        phrases.removeIf(String::isEmpty);
        var citations = Citations.in(unquoted);
        var norms =
                citations.norms().stream().filter(norm -> norm.contains(":")).toList();
        return new QueryText(whole, withoutSmallWords(citations.rest()), List.copyOf(phrases), norms);
    }

    static String withoutSmallWords(String text) {
        var words = List.of(text.split(" "));
        var telling = words.stream()
                .filter(word -> !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        return String.join(" ", telling.isEmpty() ? words : telling);
    }

    private static String tidied(String text) {
        if (text.length() > LONGEST) {
            throw refused(Text.of("Запрос длиннее %s знаков.", "The query is longer than %s characters.")
                    .with(LONGEST));
        }
        var tidy = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Cf}", "") // zero-width and direction marks come along with copied text
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        if (tidy.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw refused(Text.of("В запросе есть управляющие символы.", "The query has control characters."));
        }
        if (tidy.split(" ").length > MOST_WORDS) {
            throw refused(Text.of("В запросе больше %s слов.", "The query has more than %s words.")
                    .with(MOST_WORDS));
        }
        return tidy;
    }

    private static Problem refused(Text message) {
        return Problem.badRequest("q", message);
    }

    boolean isEmpty() {
        return whole.isEmpty();
    }

    boolean isLatin() {
        return KeyboardLayout.isLatin(whole);
    }

    QueryText inOtherLayout() {
        return parse(KeyboardLayout.switched(whole));
    }
}

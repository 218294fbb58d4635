package sila.entries.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How one text becomes another, word by word; texts with hardly a word in common are compared by sentences. */
final class Words {

    /** Texts with less in common are two, one that went and one that came. */
    static final double LIKE = 0.4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|\\s+|.", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("[^.!?…\\n]*+[.!?…\\n]+\\s*|[^.!?…\\n]+");

    private Words() {}

    /** Put together, what is the same and what was removed is the one text, what is the same and was added the other. */
    static List<Piece> between(String from, String to, Budget budget) {
        var fromWords = parts(WORD, from);
        var toWords = parts(WORD, to);
        var words = Alignment.of(fromWords, toWords, budget);
        if (words.exact()) {
            return pieces(fromWords, toWords, words.runs());
        }
        var fromSentences = parts(SENTENCE, from);
        var toSentences = parts(SENTENCE, to);
        return pieces(
                fromSentences,
                toSentences,
                Alignment.of(fromSentences, toSentences, budget).runs());
    }

    /** From 0, no word in common, to 1, the same words. */
    static double likeness(Set<String> from, Set<String> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.equals(to) ? 1 : 0;
        }
        var common = new HashSet<>(from);
        common.retainAll(to);
        return 2.0 * common.size() / (from.size() + to.size());
    }

    static Set<String> in(String text) {
        return parts(WORD, text).stream().filter(Words::isWord).collect(Collectors.toSet());
    }

    private static List<String> parts(Pattern pattern, String text) {
        var parts = new ArrayList<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }

    private static List<Piece> pieces(List<String> from, List<String> to, List<Alignment.Run> runs) {
        var pieces = new ArrayList<Piece>();
        int x = 0;
        int y = 0;
        for (var run : runs) {
            if (!says(run, from, to)) {
                continue;
            }
            add(Op.REMOVED, from.subList(x, run.from()), pieces);
            add(Op.ADDED, to.subList(y, run.to()), pieces);
            add(Op.SAME, from.subList(run.from(), run.from() + run.length()), pieces);
            x = run.from() + run.length();
            y = run.to() + run.length();
        }
        add(Op.REMOVED, from.subList(x, from.size()), pieces);
        add(Op.ADDED, to.subList(y, to.size()), pieces);
        return pieces;
    }

    /** Two changed words with the same space between them read better as one change. */
    private static boolean says(Alignment.Run run, List<String> from, List<String> to) {
        boolean atEdge = run.from() == 0 && run.to() == 0
                || run.from() + run.length() == from.size() && run.to() + run.length() == to.size();
        return atEdge
                || from.subList(run.from(), run.from() + run.length()).stream().anyMatch(Words::isWord);
    }

    private static boolean isWord(String part) {
        return Character.isLetterOrDigit(part.codePointAt(0));
    }

    private static void add(Op op, List<String> parts, List<Piece> pieces) {
        if (!parts.isEmpty()) {
            pieces.add(new Piece(op, String.join("", parts)));
        }
    }
}

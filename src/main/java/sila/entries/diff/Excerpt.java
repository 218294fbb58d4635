package sila.entries.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is shown of one change: long values are cut, and it is remembered that they were. */
final class Excerpt {

    private static final int LONGEST = 2_000;
    /** Of what two texts have in common only the beginning and the end are of interest. */
    private static final int LONGEST_SAME = 400;

    private static final int PIECES = 400;
    private static final String MARK = "…";

    private final Budget budget;
    private boolean cut;

    Excerpt(Budget budget) {
        this.budget = budget;
    }

    /** Null when nothing was cut, so that it is left out of the JSON. */
    @Nullable
    Boolean cut() {
        return cut ? Boolean.TRUE : null;
    }

    String text(String text) {
        int granted = budget.spendLetters(Math.min(text.length(), LONGEST));
        return granted == text.length() ? text : marked(head(text, granted));
    }

    /** A value that is too long comes as the beginning of its JSON. */
    JsonNode value(JsonNode value) {
        if (value.isTextual()) {
            return TextNode.valueOf(text(value.textValue()));
        }
        String json = value.toString();
        String shown = text(json);
        return shown.length() == json.length() ? value : TextNode.valueOf(shown);
    }

    List<Piece> pieces(List<Piece> pieces) {
        if (pieces.size() <= PIECES) {
            return pieces.stream().map(this::shown).toList();
        }
        var shown = new ArrayList<Piece>();
        pieces.subList(0, PIECES).forEach(piece -> shown.add(shown(piece)));
        var rest = pieces.subList(PIECES, pieces.size());
        shown.add(shown(new Piece(Op.REMOVED, without(Op.ADDED, rest))));
        shown.add(shown(new Piece(Op.ADDED, without(Op.REMOVED, rest))));
        return shown;
    }

    private static String without(Op op, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.op() != op)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private Piece shown(Piece piece) {
        String text = piece.text();
        if (piece.op() != Op.SAME || text.length() <= LONGEST_SAME) {
            return new Piece(piece.op(), text(text));
        }
        int part = budget.spendLetters(LONGEST_SAME) / 2;
        return new Piece(Op.SAME, marked(head(text, part)) + tail(text, part));
    }

    private String marked(String text) {
        cut = true;
        return text + MARK;
    }

    /** Never half a character. */
    private static String head(String text, int length) {
        boolean splits = length > 0 && length < text.length() && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splits ? length - 1 : length);
    }

    private static String tail(String text, int length) {
        int start = text.length() - length;
        boolean splits = start > 0 && start < text.length() && Character.isLowSurrogate(text.charAt(start));
        return text.substring(splits ? start + 1 : start);
    }
}

package sila.studio.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.entries.diff.Change;
import sila.entries.diff.Op;
import sila.entries.diff.PassageChange;
import sila.entries.diff.Piece;

/**
 * A change as two columns.
 *
 * @param title of the field
 * @param op what has become of it
 * @param cut whether long values were cut
 */
record SideBySide(String title, String op, boolean cut, List<Pair> pairs) {

    /**
     * The same place in both versions.
     *
     * @param op what has become of a passage; null of a value as a whole
     * @param node name of the passage's node; null of a value
     * @param format whether only, or also, how it looks has changed
     */
    record Pair(@Nullable String op, @Nullable String node, boolean format, List<Run> before, List<Run> after) {}

    /** @param changed whether it is in this version alone */
    record Run(boolean changed, String text) {}

    static SideBySide of(Change change, FieldTitles titles, ValueWords words) {
        return new SideBySide(
                titles.of(change.pointer()),
                change.op().code(),
                Boolean.TRUE.equals(change.cut()) || cutWithin(change),
                pairs(change, titles, words));
    }

    private static boolean cutWithin(Change change) {
        return change.passages() != null
                && change.passages().stream().anyMatch(passage -> Boolean.TRUE.equals(passage.cut()));
    }

    private static List<Pair> pairs(Change change, FieldTitles titles, ValueWords words) {
        if (change.passages() != null) {
            return change.passages().stream().map(SideBySide::pair).toList();
        }
        if (change.words() != null) {
            return List.of(pair(null, null, false, change.words()));
        }
        var field = titles.field(change.pointer());
        boolean differs = change.op() != Op.MOVED;
        return List.of(new Pair(
                null,
                null,
                false,
                whole(words.of(change.before(), field), differs),
                whole(words.of(change.after(), field), differs)));
    }

    private static Pair pair(PassageChange passage) {
        String op = passage.op().code();
        boolean format = Boolean.TRUE.equals(passage.format());
        if (passage.words() != null) {
            return pair(op, passage.type(), format, passage.words());
        }
        String text = passage.text() == null ? "" : passage.text();
        boolean isNew = passage.op() == Op.ADDED;
        boolean isGone = passage.op() == Op.REMOVED;
        return new Pair(
                op,
                passage.type(),
                format,
                isNew ? List.of() : whole(text, isGone),
                isGone ? List.of() : whole(text, isNew));
    }

    private static Pair pair(@Nullable String op, @Nullable String node, boolean format, List<Piece> pieces) {
        return new Pair(op, node, format, side(pieces, Op.REMOVED), side(pieces, Op.ADDED));
    }

    private static List<Run> side(List<Piece> pieces, Op own) {
        return pieces.stream()
                .filter(piece -> piece.op() == own || piece.op() == Op.SAME)
                .map(piece -> new Run(piece.op() == own, piece.text()))
                .toList();
    }

    private static List<Run> whole(String text, boolean changed) {
        return text.isEmpty() ? List.of() : List.of(new Run(changed, text));
    }

    /** What the change names in both versions. */
    static Stream<JsonNode> values(Change change) {
        return Stream.of(change.before(), change.after()).flatMap(Stream::ofNullable);
    }
}

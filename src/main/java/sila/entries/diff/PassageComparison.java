package sila.entries.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.richtext.Passage;
import sila.contentmodel.richtext.RichText;

/** How one rich text becomes another, by paragraphs, headings, items and pictures. */
final class PassageComparison {

    private final Budget budget;
    private final List<PassageChange> changes = new ArrayList<>();

    PassageComparison(Budget budget) {
        this.budget = budget;
    }

    /** @param words of the text, counted once however often it is compared */
    private record Read(Passage passage, Set<String> words) {

        static List<Read> all(JsonNode document) {
            return RichText.passages(document).stream()
                    .map(passage -> new Read(passage, Words.in(passage.text())))
                    .toList();
        }

        Object key() {
            return List.of(passage.type(), passage.within(), passage.node());
        }

        boolean isFormOf(Read latter) {
            if (words.isEmpty() || latter.words.isEmpty()) {
                return words.equals(latter.words) && passage.type().equals(latter.passage.type());
            }
            return Words.likeness(words, latter.words) >= Words.LIKE;
        }
    }

    List<PassageChange> of(JsonNode before, JsonNode after) {
        var former = Read.all(before);
        var latter = Read.all(after);
        for (var step : Sequence.steps(former, latter, Read::key, Read::isFormOf, budget)) {
            if (!budget.spendChange()) {
                break;
            }
            changes.add(
                    switch (step.op()) {
                        case REMOVED ->
                            alone(Op.REMOVED, former.get(step.from()).passage(), null);
                        case ADDED -> alone(Op.ADDED, latter.get(step.to()).passage(), null);
                        case MOVED ->
                            alone(
                                    Op.MOVED,
                                    latter.get(step.to()).passage(),
                                    former.get(step.from()).passage().pointer());
                        default ->
                            changed(
                                    former.get(step.from()).passage(),
                                    latter.get(step.to()).passage());
                    });
        }
        return changes;
    }

    private PassageChange alone(Op op, Passage passage, @Nullable String from) {
        var excerpt = new Excerpt(budget);
        String text = excerpt.text(passage.text());
        return new PassageChange(passage.pointer(), from, passage.type(), null, op, text, null, null, excerpt.cut());
    }

    private PassageChange changed(Passage former, Passage latter) {
        var excerpt = new Excerpt(budget);
        boolean sameWords = former.text().equals(latter.text());
        List<Piece> words = sameWords ? null : excerpt.pieces(Words.between(former.text(), latter.text(), budget));
        return new PassageChange(
                latter.pointer(),
                former.pointer().equals(latter.pointer()) ? null : former.pointer(),
                latter.type(),
                former.type().equals(latter.type()) ? null : former.type(),
                Op.CHANGED,
                sameWords ? excerpt.text(latter.text()) : null,
                words,
                Form.of(former).equals(Form.of(latter)) ? null : Boolean.TRUE,
                excerpt.cut());
    }
}

package sila.contentmodel;

import java.util.ArrayList;
import java.util.List;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;

/** One look at one value: where it stands, how strict the look is, and what is found wrong, for all of the document. */
public final class Inspection {

    /** Nobody reads more, and hostile input would have thousands. */
    private static final int MAX_VIOLATIONS = 100;

    private static final int MAX_SHOWN = 40;

    private final String pointer;
    private final Text subject;
    private final Strictness strictness;
    private final List<Violation> found;

    private Inspection(String pointer, Text subject, Strictness strictness, List<Violation> found) {
        this.pointer = pointer;
        this.subject = subject;
        this.strictness = strictness;
        this.found = found;
    }

    /** A look at a whole document. */
    public static Inspection of(Text document, Strictness strictness) {
        return new Inspection("", document, strictness, new ArrayList<>());
    }

    public Inspection at(Field field) {
        return at(field.name(), field.title());
    }

    /** @param part the member's title for people */
    public Inspection at(String member, Text part) {
        return new Inspection(pointer + "/" + StrictJson.escaped(shown(member)), part, strictness, found);
    }

    /** A part that has no title of its own. */
    public Inspection at(String member) {
        return at(member, subject);
    }

    public Inspection at(int index) {
        return new Inspection(pointer + "/" + index, subject, strictness, found);
    }

    /** Says what is wrong with the field, as the rest of a sentence that begins with it: «длиннее 200 знаков.» */
    public void reject(Text predicate) {
        add(Text.of(
                "Поле «" + subject.ru() + "» " + predicate.ru(), "The field “" + subject.en() + "” " + predicate.en()));
    }

    /** Asks for a value that is required. */
    public void missing() {
        add(Text.of("Заполните поле «" + subject.ru() + "».", "Fill in the field “" + subject.en() + "”."));
    }

    /** Says what is wrong in a whole sentence. */
    public void add(Text sentence) {
        add(new Violation("", sentence));
    }

    /** Takes over what a part of the value says of itself. */
    public void add(Violation ofPart) {
        if (!isFull()) {
            found.add(ofPart.under(pointer));
        }
    }

    /** Whether enough is found for one answer, so that the rest need not be looked at. */
    public boolean isFull() {
        return found.size() >= MAX_VIOLATIONS;
    }

    Inspection with(Strictness other) {
        return other == strictness ? this : new Inspection(pointer, subject, other, found);
    }

    public Strictness strictness() {
        return strictness;
    }

    public boolean isPublishing() {
        return strictness == Strictness.PUBLISH;
    }

    public List<Violation> violations() {
        return List.copyOf(found);
    }

    /** What somebody sent, short enough to be shown back to them. */
    public static String shown(String sent) {
        return sent.length() <= MAX_SHOWN ? sent : sent.substring(0, sent.offsetByCodePoints(0, MAX_SHOWN / 2)) + "…";
    }
}

package sila.entries;

import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** Somebody writes over a version that is no longer the latest; the answer carries the numbers of both. */
public final class EntryHasChanged extends Problem {

    private static final long serialVersionUID = 1L;

    public EntryHasChanged(int expected, Entry entry) {
        super(
                412,
                "entry-changed",
                Text.of("Материал тем временем изменили.", "The entry has been changed meanwhile."),
                new Violation(
                        "If-Match",
                        Text.of(
                                        "Вы правили версию %s, а последняя уже %s (%s). Прочтите её и внесите правку заново.",
                                        "You edited version %s, the latest is %s by now (%s). Read it and apply your change again.")
                                .with(expected, entry.version, entry.updatedBy)));
        and("yours", expected);
        and("latest", entry.version);
    }
}

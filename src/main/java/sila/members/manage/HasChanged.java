package sila.members.manage;

import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** Somebody else was faster; the answer carries what is there now as {@code current}. */
final class HasChanged extends Problem {

    private static final long serialVersionUID = 1L;

    private HasChanged(int expected, int version, Object current) {
        super(
                412,
                "changed",
                Text.of("Тем временем это изменил кто-то другой.", "Somebody else has changed this meanwhile."),
                new Violation(
                        "If-Match",
                        Text.of(
                                        "Вы правили версию %s, а последняя уже %s. Прочтите её и внесите правку заново.",
                                        "You edited version %s, the latest is %s by now. Read it and apply your change again.")
                                .with(expected, version)));
        and("yours", expected);
        and("latest", version);
        and("current", current);
    }

    static void refuse(Expected expected, int version, Object current) {
        if (!expected.admits(version)) {
            throw new HasChanged(expected.highest(), version, current);
        }
    }
}

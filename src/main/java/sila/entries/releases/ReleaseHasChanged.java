package sila.entries.releases;

import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** Somebody acts on a state of a release that is no longer the latest; the answer carries the numbers of both. */
public final class ReleaseHasChanged extends Problem {

    private static final long serialVersionUID = 1L;

    ReleaseHasChanged(int expected, Release release) {
        super(
                412,
                "release-changed",
                Text.of("Релиз тем временем изменили.", "The release has been changed meanwhile."),
                new Violation(
                        "If-Match",
                        Text.of(
                                        "Вы видели состояние %s, а последнее уже %s (%s). Прочтите релиз заново.",
                                        "You have seen state %s, the latest is %s by now (%s). Read the release again.")
                                .with(expected, release.version(), release.updatedBy())));
        and("yours", expected);
        and("latest", release.version());
    }
}

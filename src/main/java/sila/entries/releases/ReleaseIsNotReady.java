package sila.entries.releases;

import java.util.List;
import sila.entries.dryrun.Finding;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** Something stands in the way of one or more items, so none of them is published. */
public final class ReleaseIsNotReady extends Problem {

    private static final long serialVersionUID = 1L;

    private ReleaseIsNotReady(int status, List<Violation> violations) {
        super(
                status,
                "release-not-ready",
                Text.of(
                        "Релиз выходит целиком или не выходит: исправьте отмеченное или уберите эти материалы из него.",
                        "A release comes out as a whole or not at all: correct what is listed, or take those entries out."),
                violations);
    }

    /** @throws ReleaseIsNotReady 422; 403 when rights are missing */
    static void unlessClear(Release release, List<Finding> obstacles) {
        if (release.items().isEmpty()) {
            throw new ReleaseIsNotReady(
                    422,
                    List.of(new Violation("/items", Text.of("В релизе ничего нет.", "The release has no entries."))));
        }
        if (!obstacles.isEmpty()) {
            boolean forbidden = obstacles.stream().anyMatch(found -> found.kind() == Finding.Kind.FORBIDDEN);
            throw new ReleaseIsNotReady(
                    forbidden ? 403 : 422,
                    obstacles.stream()
                            .map(found -> release.seen(found).violation())
                            .toList());
        }
    }
}

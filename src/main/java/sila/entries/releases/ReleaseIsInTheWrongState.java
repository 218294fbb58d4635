package sila.entries.releases;

import sila.kernel.Problem;
import sila.kernel.Text;

/** What is asked for cannot be done with a release where it stands. */
public final class ReleaseIsInTheWrongState extends Problem {

    private static final long serialVersionUID = 1L;

    private ReleaseIsInTheWrongState(String code, Text title, Release release) {
        super(409, code, title);
        and("state", release.state().code());
    }

    static ReleaseIsInTheWrongState published(Release release) {
        return new ReleaseIsInTheWrongState(
                "release-is-published",
                Text.of(
                        "Релиз уже вышел: его можно только откатить.",
                        "The release is out already: it can only be rolled back."),
                release);
    }

    static ReleaseIsInTheWrongState notPublished(Release release) {
        return new ReleaseIsInTheWrongState(
                "release-is-not-published",
                Text.of("Откатить можно только вышедший релиз.", "Only a release that is out can be rolled back."),
                release);
    }
}

package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import sila.kernel.Text;

/** Where the entry stands: in the bin, public or not, changed since. */
@ApplicationScoped
class StateCheck implements Check {

    @Override
    public List<Finding> of(Scenario scenario) {
        return scenario.steps().stream()
                .flatMap(planned ->
                        Stream.of(deleted(planned), notPublished(scenario.occasion(), planned), newer(planned)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> deleted(Planned planned) {
        return planned.entry().isDeleted() && planned.step().action() != Action.UNPUBLISH
                ? Optional.of(Finding.obstacle(
                        id(planned),
                        Finding.Kind.DELETED,
                        Text.of("Материал в корзине.", "The entry lies in the bin.")))
                : Optional.empty();
    }

    /** Alone it is a mistake; in a release somebody has only been quicker. */
    private static Optional<Finding> notPublished(Scenario.Occasion occasion, Planned planned) {
        if (planned.step().action() != Action.UNPUBLISH || planned.now() != null) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                id(planned),
                Finding.Kind.NOT_PUBLISHED,
                occasion == Scenario.Occasion.ALONE,
                "",
                Text.of("Материал и так не опубликован.", "The entry is not published."),
                List.of()));
    }

    private static Optional<Finding> newer(Planned planned) {
        var version = planned.version();
        return version == null || planned.isLatest()
                ? Optional.empty()
                : Optional.of(Finding.notice(
                        id(planned),
                        Finding.Kind.NEWER_VERSION,
                        Text.of(
                                        "Выйдет версия %s, а последняя уже %s (%s).",
                                        "Version %s will be published, the latest is %s by now (%s).")
                                .with(
                                        version.number(),
                                        planned.entry().version(),
                                        planned.entry().updatedBy()),
                        List.of()));
    }

    private static UUID id(Planned planned) {
        return planned.entry().id();
    }
}

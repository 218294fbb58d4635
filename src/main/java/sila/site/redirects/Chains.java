package sila.site.redirects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** Every redirect leads to its end in one step. */
@ApplicationScoped
class Chains {

    private final EntityManager database;
    private final Publications publications;

    Chains(EntityManager database, Publications publications) {
        this.database = database;
        this.publications = publications;
    }

    /**
     * Whether a redirect has its place among the others, until the end of the transaction.
     *
     * @param self the one that is changed; null for a new one
     * @throws Problem 422 that names the other one
     */
    void check(Redirect.Settings settings, @Nullable UUID self) {
        waitForOthersWhoChange();
        var violations = new ArrayList<Violation>();
        OldPath path = settings.path();
        other(Redirect.at(path), self)
                .ifPresent(taken -> violations.add(new Violation(
                        "/path",
                        Text.of(
                                        "С адреса %s уже есть перенаправление: исправьте его.",
                                        "There is a redirect from %s already: change that one.")
                                .with(path))));
        other(Redirect.leadingTo(path), self)
                .ifPresent(before -> violations.add(new Violation(
                        "/path",
                        Text.of(
                                        "Сюда ведёт перенаправление с %s. Сначала направьте его сразу в конец пути.",
                                        "The redirect from %s leads here. Let that one lead to the end of the way first.")
                                .with(before.path()))));
        settings.target().path().ifPresent(to -> {
            if (to.equals(path)) {
                violations.add(new Violation("/to", toItself()));
            } else {
                other(Redirect.at(to), self)
                        .ifPresent(next -> violations.add(new Violation(
                                "/to",
                                Text.of(
                                                "Адрес %s сам перенаправляется. Назовите сразу, куда он ведёт.",
                                                "%s is redirected itself. Name where that leads at once.")
                                        .with(to))));
            }
        });
        Optional.ofNullable(settings.target().entry())
                .flatMap(publications::find)
                .map(Publication::path)
                .filter(path.value()::equals)
                .ifPresent(own -> violations.add(new Violation("/entry", toItself())));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static Text toItself() {
        return Text.of("Адрес вёл бы сам на себя.", "The address would lead to itself.");
    }

    private static Optional<Redirect> other(Optional<Redirect> found, @Nullable UUID self) {
        return found.filter(redirect -> !redirect.id.equals(self));
    }

    /** Two redirects made in one moment could lead to each other. */
    private void waitForOthersWhoChange() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('redirect')) as text)")
                .getSingleResult();
    }
}

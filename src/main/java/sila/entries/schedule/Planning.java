package sila.entries.schedule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sila.entries.Entry;
import sila.entries.Plan;
import sila.entries.review.Moments;
import sila.entries.workflow.Order;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** From what somebody asks for to a plan that can be carried out. */
final class Planning {

    private final Instant now = Instant.now();
    private final List<Violation> violations = new ArrayList<>();

    private Planning() {}

    /** @throws Problem 422 with every violation */
    static Plan of(Entry entry, Order order) {
        return new Planning().plan(entry, order);
    }

    /**
     * The same plan at other moments; null leaves a moment as it is.
     *
     * @throws Problem 422 with every violation, also when nothing is planned that could be moved
     */
    static Plan moved(Plan plan, @Nullable Instant publishAt, @Nullable Instant unpublishAt) {
        return new Planning().movedTo(plan, publishAt, unpublishAt);
    }

    private Plan movedTo(Plan plan, @Nullable Instant publishAt, @Nullable Instant unpublishAt) {
        requirePlanned("/publishAt", plan.publishAt(), publishAt);
        requirePlanned("/unpublishAt", plan.unpublishAt(), unpublishAt);
        if (publishAt == null && unpublishAt == null) {
            violations.add(nothingNamed());
        }
        Instant publication = future("/publishAt", publishAt);
        Instant withdrawal = future("/unpublishAt", unpublishAt);
        return checked(
                new Plan(
                        publication == null ? plan.publishAt() : publication,
                        withdrawal == null ? plan.unpublishAt() : withdrawal,
                        plan.version()),
                unpublishAt);
    }

    private void requirePlanned(String pointer, @Nullable Instant former, @Nullable Instant next) {
        if (next != null && former == null) {
            violations.add(new Violation(
                    pointer,
                    Text.of(
                            "Это не назначено: переносить нечего.",
                            "This is not scheduled: there is nothing to be moved.")));
        }
    }

    private Plan plan(Entry entry, Order order) {
        Plan former = entry.plan();
        Instant publishAt = future("/publishAt", order.publishAt());
        Instant unpublishAt = future("/unpublishAt", order.unpublishAt());
        if (order.publishAt() == null) {
            checkExpiry(entry, order);
        } else if (Objects.equals(entry.publishedVersion(), entry.version())) {
            violations.add(new Violation(
                    "/publishAt",
                    Text.of(
                            "Эта версия уже опубликована. Назначьте только снятие или сначала сохраните правку.",
                            "This version is public already. Schedule its withdrawal alone, or save a change first.")));
        }
        Plan plan = new Plan(
                publishAt == null ? former.publishAt() : publishAt,
                unpublishAt == null ? former.unpublishAt() : unpublishAt,
                publishAt == null ? former.version() : Integer.valueOf(entry.version()));
        return checked(plan, order.unpublishAt());
    }

    private Plan checked(Plan plan, @Nullable Instant unpublishAt) {
        checkOrder(plan, unpublishAt);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return plan;
    }

    private @Nullable Instant future(String pointer, @Nullable Instant moment) {
        Moments.violation(pointer, moment).ifPresent(violations::add);
        if (moment == null) {
            return null;
        }
        if (!moment.isAfter(now)) {
            violations.add(new Violation(
                    pointer,
                    Text.of(
                            "Этот момент уже прошёл: выберите другой.",
                            "This moment has passed: choose another one.")));
        }
        // as PostgreSQL keeps it
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private void checkExpiry(Entry entry, Order order) {
        if (order.unpublishAt() == null) {
            violations.add(nothingNamed());
        } else if (entry.publishedVersion() == null && !entry.plan().publishes()) {
            violations.add(
                    new Violation(
                            "/publishAt",
                            Text.of(
                                    "Снимать нечего: материал не опубликован и публикация не назначена. Назначьте и её.",
                                    "There is nothing to withdraw: nothing is public or scheduled. Schedule the publication too.")));
        }
    }

    private static Violation nothingNamed() {
        return new Violation(
                "/publishAt",
                Text.of(
                        "Назовите момент публикации, момент снятия или оба.",
                        "Name the moment of publication, that of withdrawal, or both."));
    }

    private void checkOrder(Plan plan, @Nullable Instant unpublishAt) {
        if (plan.publishAt() != null
                && plan.unpublishAt() != null
                && !plan.unpublishAt().isAfter(plan.publishAt())) {
            violations.add(new Violation(
                    unpublishAt == null ? "/publishAt" : "/unpublishAt",
                    Text.of(
                            "Снять можно только после публикации: назначьте снятие позже неё.",
                            "An entry is withdrawn after its publication: choose a later moment for the withdrawal.")));
        }
    }
}

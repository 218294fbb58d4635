package sila.entries.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Stage;
import sila.contentmodel.Strictness;
import sila.contentmodel.Transition;
import sila.entries.Author;
import sila.entries.Despite;
import sila.entries.Entry;
import sila.entries.EntryEvent;
import sila.entries.EntryVersion;
import sila.entries.Plan;
import sila.entries.editing.Admission;
import sila.entries.editing.DraftRules;
import sila.entries.references.References;
import sila.entries.workflow.Effect;
import sila.entries.workflow.Move;
import sila.entries.workflow.Moves;
import sila.entries.workflow.Order;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/**
 * Plans what is to happen to an entry by itself. The version that is scheduled stays the same whatever is drafted
 * meanwhile; one job per entry waits for the earliest moment.
 */
@ApplicationScoped
public class Schedule implements Effect {

    static final String CANCEL = "cancel-schedule";

    private final Admission admission;
    private final Moves moves;
    private final ContentModel model;
    private final DraftRules rules;
    private final References references;
    private final Jobs jobs;
    private final Event<EntryEvent> events;
    private final AuditLog audit;

    Schedule(
            Admission admission,
            Moves moves,
            ContentModel model,
            DraftRules rules,
            References references,
            Jobs jobs,
            Event<EntryEvent> events,
            AuditLog audit) {
        this.admission = admission;
        this.moves = moves;
        this.model = model;
        this.rules = rules;
        this.references = references;
        this.jobs = jobs;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public String transition() {
        return Transition.SCHEDULE;
    }

    /** @throws Problem 422 when the moments or the version do not fit, 409 as of {@link #plan} */
    @Override
    public Outcome take(Step step) {
        Entry entry = step.entry();
        Plan plan = Planning.of(entry, step.order());
        refuseToLeaveReferrers(entry, step.order(), step.by());
        if (step.order().publishAt() != null) {
            EntryVersion version = entry.latest();
            rules.check(step.type(), version.document(step.type()).known(step.type()), Strictness.PUBLISH);
            version.keep();
        }
        entry.plan(plan);
        request(entry);
        return Outcome.told(EntryEvent.Kind.SCHEDULED);
    }

    /**
     * Plans; without {@code publishAt} only the withdrawal of what is public or waits, for which whoever may unpublish
     * is enough.
     *
     * @throws Problem 403, 404, 412, 422, 423, 409 also when it is to be withdrawn and other published entries refer to it
     */
    @Transactional
    public Entry plan(UUID id, Expected expected, Order order, Author by) {
        Entry entry = admission.forStep(id, expected, order.despite(), by);
        if (order.publishAt() != null) {
            moves.move(entry, Transition.SCHEDULE, order, by);
        } else {
            expire(entry, order, by);
        }
        return entry;
    }

    private void expire(Entry entry, Order order, Author by) {
        ContentType type = model.requireType(entry.type());
        Transition unpublish = moves.requireClearance(type, entry.subject(), Transition.UNPUBLISH, by);
        new Order(order.reason(), null, null, null, null, null, null, null, null, null).check(unpublish);
        Plan before = entry.plan();
        Plan next = Planning.of(entry, order);
        refuseToLeaveReferrers(entry, order, by);
        entry.plan(next);
        note(entry, Transition.SCHEDULE, entry.state(), order.givenReason(), before, by);
        request(entry);
    }

    /** Those who begin to refer to it later are counted when the moment comes: it is kept all the same. */
    private void refuseToLeaveReferrers(Entry entry, Order order, Author by) {
        if (order.unpublishAt() != null && !order.despite().references()) {
            references.requireNoneInPublic(entry, by);
        }
    }

    /**
     * Puts off or forward what is planned; the version that waits stays the same, whatever has been drafted since.
     *
     * @param publishAt null leaves it as it is
     * @param unpublishAt null leaves it as it is
     * @throws Problem 403, 404, 412, 422, 423, 409 when nothing is planned
     */
    @Transactional
    public Entry postpone(
            UUID id,
            Expected expected,
            @Nullable Instant publishAt,
            @Nullable Instant unpublishAt,
            Despite despite,
            Author by) {
        Entry entry = admission.forStep(id, expected, despite, by);
        Plan before = requirePlan(entry, by);
        entry.plan(Planning.moved(before, publishAt, unpublishAt));
        note(entry, Transition.SCHEDULE, entry.state(), null, before, by);
        request(entry);
        return entry;
    }

    /** Forgets everything that is planned. @throws Problem 403, 404, 412, 423, 409 when nothing is */
    @Transactional
    public Entry cancel(UUID id, Expected expected, Despite despite, Author by) {
        Entry entry = admission.forStep(id, expected, despite, by);
        Plan before = requirePlan(entry, by);
        Stage from = entry.state();
        // back to where the version was before somebody scheduled it
        entry.cancelPlan(
                Move.lastTo(entry.id(), Stage.SCHEDULED).map(Move::from).orElse(Stage.DRAFT));
        note(entry, CANCEL, from, null, before, by);
        return entry;
    }

    /** Of somebody who may change it. */
    private Plan requirePlan(Entry entry, Author by) {
        Plan plan = entry.plan();
        ContentType type = model.requireType(entry.type());
        moves.requireClearance(
                type, entry.subject(), plan.publishes() ? Transition.SCHEDULE : Transition.UNPUBLISH, by);
        if (plan.next().isEmpty()) {
            throw new Problem(
                    409, "not-scheduled", Text.of("Для материала ничего не назначено.", "Nothing is scheduled."));
        }
        return plan;
    }

    /** An entry may bring its plan with it: from another hub, or as it was exported. */
    void arrived(@Observes EntryEvent event) {
        if (event.kind() == EntryEvent.Kind.CREATED || event.kind() == EntryEvent.Kind.SAVED) {
            Entry.<Entry>findByIdOptional(event.entry())
                    .filter(entry -> !entry.isDeleted())
                    .ifPresent(this::request);
        }
    }

    private void note(Entry entry, String transition, Stage from, @Nullable String reason, Plan before, Author by) {
        Move.of(entry, transition, entry.version(), from, by).because(reason).persist();
        events.fire(new EntryEvent(
                EntryEvent.Kind.SCHEDULED,
                entry.id(),
                model.requireType(entry.type()),
                entry.version(),
                0,
                Set.of(),
                by.name(),
                Instant.now()));
        audit.record(Act.changing("entry." + transition, "entry:" + entry.id(), json(before), json(entry.plan()))
                .doneBy(by.name()));
    }

    private static ObjectNode json(Plan plan) {
        return StrictJson.MAPPER
                .createObjectNode()
                .put("publishAt", Objects.toString(plan.publishAt(), null))
                .put("unpublishAt", Objects.toString(plan.unpublishAt(), null));
    }

    /** Asks for the entry's job; one that is asked for already comes no later. */
    private void request(Entry entry) {
        entry.plan()
                .next()
                .ifPresent(moment -> jobs.request(
                        List.of(new JobRequest(ScheduleJob.NAME, entry.id().toString(), moment))));
    }
}

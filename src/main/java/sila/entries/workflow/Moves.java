package sila.entries.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.EntryEvent;
import sila.entries.editing.Admission;
import sila.entries.editing.Entries;
import sila.entries.locks.Locks;
import sila.entries.review.Assignments;
import sila.entries.review.Comments;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.members.Subject;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.roles.Role;
import sila.members.roles.Roles;

/** Takes entries through the workflow of their type. */
@ApplicationScoped
public class Moves {

    private final Admission admission;
    private final Locks locks;
    private final ContentModel model;
    private final Map<String, Effect> effects;
    private final Entries entries;
    private final Assignments assignments;
    private final Comments comments;
    private final Roles roles;
    private final Event<EntryEvent> events;
    private final AuditLog audit;

    Moves(
            Admission admission,
            Locks locks,
            ContentModel model,
            @Any Instance<Effect> effects,
            Entries entries,
            Assignments assignments,
            Comments comments,
            Roles roles,
            Event<EntryEvent> events,
            AuditLog audit) {
        this.admission = admission;
        this.locks = locks;
        this.model = model;
        this.effects = effects.stream().collect(Collectors.toMap(Effect::transition, effect -> effect));
        this.entries = entries;
        this.assignments = assignments;
        this.comments = comments;
        this.roles = roles;
        this.events = events;
        this.audit = audit;
    }

    /** The steps that begin where the entry stands, and those towards the public, each with what stands against it. */
    public List<Offer> offers(Entry entry, Author to) {
        var route = new Route(model.requireType(entry.type()).workflow(), entry.state());
        var clearance = clearance(to, entry.subject());
        Optional<Text> edited = locks.refusalOfStep(entry.id(), to).map(Problem::title);
        return route.ahead().stream()
                .map(step -> offer(entry, step, route, clearance, edited))
                .toList();
    }

    private static Offer offer(Entry entry, Transition step, Route route, Clearance clearance, Optional<Text> edited) {
        var why = new ArrayList<>(clearance.obstacles(step));
        List<Transition> way = route.wayTo(step);
        if (!step.leadsFrom(entry.state())) {
            why.add(way.isEmpty() ? new TransitionNotAllowed(route, step).title() : TransitionNotAllowed.missing(way));
        }
        if (step.name().equals(Transition.UNPUBLISH) && entry.publishedVersion() == null) {
            why.add(Text.of("Материал и так не опубликован.", "The entry is not published."));
        }
        boolean locked = why.isEmpty() && edited.isPresent();
        edited.ifPresent(why::add);
        return new Offer(step, List.copyOf(why), way, locked);
    }

    /**
     * Takes a step.
     *
     * @param expected the version the caller has seen
     * @throws Problem 403, 404, 412, 422, 423; 409 when the step does not begin where the entry stands
     */
    @Transactional
    public Entry move(UUID id, Expected expected, String transition, Order order, Author by) {
        Entry entry = admission.forStep(id, expected, order.despite(), by);
        move(entry, transition, order, by);
        return entry;
    }

    /** With an entry that this transaction has locked. */
    public void move(Entry entry, String transition, Order order, Author by) {
        ContentType type = model.requireType(entry.type());
        var route = new Route(type.workflow(), entry.state());
        Transition step = cleared(route, entry.subject(), transition, by);
        if (transition.equals(Transition.PUBLISH) && Publish.isDone(entry, order)) {
            return;
        }
        route.requireOpen(step);
        order.check(step);
        take(new Effect.Step(entry, type, order, by), step);
    }

    private void take(Effect.Step step, Transition transition) {
        Entry entry = step.entry();
        Stage from = entry.state();
        Integer publicBefore = entry.publishedVersion();
        Effect.Outcome outcome = effect(transition).take(step);
        sayAndAssign(step);
        boolean withdrawn = transition.name().equals(Transition.UNPUBLISH) && publicBefore != null;
        Move.of(entry, transition.name(), withdrawn ? publicBefore : entry.version(), from, step.by())
                .because(step.order().givenReason())
                .persist();
        if (outcome.told() != null) {
            tell(outcome.told(), step, transition.name(), from);
        }
        if (outcome.change() != null) {
            entries.carryOut(outcome.change(), step.by());
        }
    }

    private Effect effect(Transition transition) {
        return effects.getOrDefault(transition.name(), new Passage(transition));
    }

    /** A step that only moves. */
    private record Passage(Transition step) implements Effect {

        @Override
        public String transition() {
            return step.name();
        }

        @Override
        public Outcome take(Step taken) {
            taken.entry().moveTo(step.to());
            return Outcome.told(EntryEvent.Kind.MOVED);
        }
    }

    private void sayAndAssign(Effect.Step step) {
        Order order = step.order();
        Entry entry = step.entry();
        if (order.assignee() != null || order.dueAt() != null) {
            assignments.assign(
                    entry,
                    order.assignee() == null ? entry.assignee() : order.assignee(),
                    order.dueAt() == null ? entry.dueAt() : order.dueAt());
        }
        if (order.comment() != null && !order.comment().isBlank()) {
            comments.say(entry, order.comment(), step.by());
        }
    }

    private void tell(EntryEvent.Kind kind, Effect.Step step, String transition, Stage from) {
        Entry entry = step.entry();
        events.fire(new EntryEvent(
                kind,
                entry.id(),
                step.type(),
                entry.version(),
                0,
                Set.of(),
                step.by().name(),
                Instant.now()));
        ObjectNode before = StrictJson.MAPPER.createObjectNode().put("state", from.code());
        ObjectNode after = StrictJson.MAPPER
                .createObjectNode()
                .put("state", entry.state().code())
                .put("version", entry.version())
                .put("reason", step.order().givenReason());
        audit.record(new Act(
                "entry." + transition,
                "entry:" + entry.id(),
                before,
                after,
                step.by().name()));
    }

    /**
     * Whether somebody may take a step with an entry wherever it stands, for upper packages that plan it.
     *
     * @throws Problem 403, 404 when the workflow of the type has no such step
     */
    public Transition requireClearance(ContentType type, Subject subject, String transition, Author by) {
        return cleared(new Route(type.workflow(), Stage.DRAFT), subject, transition, by);
    }

    /** Which steps there are is told only to those who may take one. */
    private Transition cleared(Route route, Subject subject, String transition, Author by) {
        var clearance = clearance(by, subject);
        clearance.requireScope(transition);
        Transition step = route.step(transition);
        clearance.require(step);
        return step;
    }

    /** Why somebody may not take a step with an entry, wherever it stands; empty when they may. */
    public List<Text> refusals(ContentType type, Subject subject, String transition, Author by) {
        return clearance(by, subject).obstacles(new Route(type.workflow(), Stage.DRAFT).step(transition));
    }

    private Clearance clearance(Author of, Subject subject) {
        return new Clearance(of.permissions(), subject, role -> roles.find(role)
                .map(Role::title)
                .orElseGet(() -> Text.of(role, role)));
    }

    /** Why a step does not begin at a stage; empty when it does. */
    public Optional<Text> misfit(ContentType type, Stage stage, String transition) {
        var route = new Route(type.workflow(), stage);
        Transition step = route.step(transition);
        return step.leadsFrom(stage) ? Optional.empty() : Optional.of(new TransitionNotAllowed(route, step).title());
    }

    /** A change may have taken an entry back: that is a move too. */
    void saved(@Observes EntryEvent event) {
        if (event.kind() == EntryEvent.Kind.SAVED) {
            Entry.<Entry>findByIdOptional(event.entry())
                    .filter(entry -> entry.state() == Stage.DRAFT)
                    .ifPresent(entry -> writeDownReturn(entry, event.by()));
        }
    }

    private static void writeDownReturn(Entry entry, String by) {
        Move.last(entry.id()).map(Move::to).filter(from -> from != Stage.DRAFT).ifPresent(from -> Move.of(
                        entry, Move.SAVE, entry.version(), from, Author.hub(by))
                .persist());
    }
}

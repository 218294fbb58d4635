package sila.entries.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import sila.contentmodel.Transition;
import sila.entries.editing.Entries;

/** Takes what is public away from readers; a newer draft stays where it is on its way. */
@ApplicationScoped
class Unpublish implements Effect {

    private final Entries entries;

    Unpublish(Entries entries) {
        this.entries = entries;
    }

    @Override
    public String transition() {
        return Transition.UNPUBLISH;
    }

    @Override
    public Outcome take(Step step) {
        return Outcome.inPublic(
                entries.toWithdraw(step.entry(), step.order().despite().references(), step.by()));
    }
}

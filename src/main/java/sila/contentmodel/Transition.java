package sila.contentmodel;

import java.util.Map;
import java.util.Set;
import sila.kernel.Text;

/**
 * A step of a workflow.
 *
 * @param name kebab-case; those of {@link #EFFECTS} do more than move the entry on
 * @param roles who may take it; empty for everybody who has the scope
 * @param reasonRequired whether it is taken only with a reason that the author reads
 */
public record Transition(
        String name, Text title, Set<Stage> from, Stage to, Set<String> roles, boolean reasonRequired) {

    public static final String SUBMIT = "submit";
    public static final String APPROVE = "approve";
    public static final String REQUEST_CHANGES = "request-changes";
    public static final String PUBLISH = "publish";
    public static final String SCHEDULE = "schedule";
    public static final String UNPUBLISH = "unpublish";
    public static final String ARCHIVE = "archive";
    public static final String REVIVE = "revive";

    /** The steps that the hub has to act upon, and the stage each one ends in. */
    public static final Map<String, Stage> EFFECTS = Map.of(
            SUBMIT, Stage.IN_REVIEW,
            APPROVE, Stage.APPROVED,
            REQUEST_CHANGES, Stage.NEEDS_CHANGES,
            PUBLISH, Stage.PUBLISHED,
            SCHEDULE, Stage.SCHEDULED,
            UNPUBLISH, Stage.UNPUBLISHED,
            ARCHIVE, Stage.ARCHIVED,
            REVIVE, Stage.DRAFT);

    public boolean leadsFrom(Stage stage) {
        return from.contains(stage);
    }
}

package sila.entries.manage.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.editing.Admission;
import sila.entries.editing.DraftPatch;
import sila.entries.editing.Entries;
import sila.entries.editing.Headings;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/** Gives topics to an entry and takes them away: a new version like any other, which readers get when it is published. */
@ApplicationScoped
class Tagging {

    private final ContentModel model;
    private final Admission admission;
    private final Entries entries;

    Tagging(ContentModel model, Admission admission, Entries entries) {
        this.model = model;
        this.admission = admission;
        this.entries = entries;
    }

    /** @throws Problem 409 when entries of the type have no topics; as of {@link Entries#patch} */
    BulkDeeds.Done take(BulkStep step, BulkOrder.Item item, Author by) {
        Entry entry = admission.forChange(item.known(), item.expected(), by);
        by.requireWrite(entry);
        ContentType type = model.requireType(entry.type());
        requireTopics(type);
        List<String> former = entry.topics();
        List<String> changed = step.topics().stream()
                .filter(topic -> former.contains(topic) != (step.action() == BulkAction.TAG))
                .toList();
        if (changed.isEmpty()) {
            return BulkDeeds.Done.of(entry, null);
        }
        var next = new LinkedHashSet<>(former);
        if (step.action() == BulkAction.TAG) {
            next.addAll(changed);
        } else {
            changed.forEach(next::remove);
        }
        Entry saved = entries.patch(item.known(), item.expected(), patch(List.copyOf(next)), by);
        return BulkDeeds.Done.of(saved, Undo.tagging(opposite(step.action()), changed));
    }

    private static BulkAction opposite(BulkAction action) {
        return action == BulkAction.TAG ? BulkAction.UNTAG : BulkAction.TAG;
    }

    private static DraftPatch patch(List<String> topics) {
        ObjectNode fields = StrictJson.MAPPER.createObjectNode();
        var list = fields.putArray(Headings.TOPICS);
        topics.forEach(list::add);
        return new DraftPatch(null, null, fields, null, null);
    }

    private static void requireTopics(ContentType type) {
        boolean hasTopics = type.field(Headings.TOPICS)
                .flatMap(field -> field.kind().vocabulary())
                .isPresent();
        if (!hasTopics) {
            throw new Problem(
                    409,
                    "no-topics",
                    Text.of("У материалов типа «%s» нет тем.", "Entries of type \"%s\" have no topics.")
                            .with(type.title().ru()));
        }
    }
}

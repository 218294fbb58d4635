package sila.entries.releases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import sila.entries.Author;
import sila.kernel.StrictJson;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** Writes down what was done with a release. */
@ApplicationScoped
class ReleaseLog {

    private final AuditLog audit;

    ReleaseLog(AuditLog audit) {
        this.audit = audit;
    }

    void record(String action, Release release, Author author) {
        ObjectNode after = StrictJson.MAPPER
                .createObjectNode()
                .put("title", release.title())
                .put("state", release.state().code());
        if (release.publishAt() != null) {
            after.put("publishAt", release.publishAt().toString());
        }
        var items = after.putArray("items");
        release.items().forEach(item -> {
            ObjectNode json = items.addObject()
                    .put("entry", item.entryId().toString())
                    .put("action", item.action().code());
            if (item.step().version() != null) {
                json.put("version", item.step().version());
            }
        });
        audit.record(new Act(action, "release:" + release.id(), null, after, author.name()));
    }
}

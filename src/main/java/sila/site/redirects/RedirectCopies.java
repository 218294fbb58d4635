package sila.site.redirects;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.kernel.HubPart;
import sila.kernel.StrictRecords;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** Takes redirects from hub to hub; each is known by its path. */
@ApplicationScoped
class RedirectCopies implements HubPart {

    private final Chains chains;
    private final AuditLog audit;

    RedirectCopies(Chains chains, AuditLog audit) {
        this.chains = chains;
        this.audit = audit;
    }

    /** @see RedirectDraft */
    record Copy(String path, @Nullable String to, @Nullable UUID entry, boolean permanent, String note, String by) {

        static Copy of(Redirect redirect) {
            return new Copy(
                    redirect.path,
                    redirect.address,
                    redirect.entryId,
                    redirect.permanent,
                    redirect.note,
                    redirect.updatedBy);
        }

        boolean isHere() {
            return OldPath.of(path).flatMap(Redirect::at).isPresent();
        }

        Redirect.Settings settings(Author author) {
            return new RedirectDraft(path, to, entry, permanent, note).settings(author, path);
        }
    }

    @Override
    public String name() {
        return "redirects";
    }

    @Override
    @Transactional
    public List<Copy> all() {
        return Redirect.<Redirect>list("order by path").stream().map(Copy::of).toList();
    }

    @Override
    @Transactional
    public int missing(JsonNode part) {
        return (int) StrictRecords.list(part, Copy.class).stream()
                .filter(copy -> !copy.isHere())
                .count();
    }

    @Override
    public Restored restore(JsonNode part, String by) {
        return Restored.of(
                StrictRecords.list(part, Copy.class).stream().filter(copy -> !copy.isHere()), Copy::path, copy -> {
                    var settings = copy.settings(Author.hub(by));
                    chains.check(settings, null);
                    var redirect = Redirect.create(settings, copy.by);
                    audit.record(
                            Act.of("redirect.import", "redirect:" + redirect.id).doneBy(by));
                });
    }
}

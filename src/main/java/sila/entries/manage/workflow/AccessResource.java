package sila.entries.manage.workflow;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.editing.Entries;
import sila.entries.workflow.Moves;
import sila.kernel.Language;
import sila.members.Caller;
import sila.members.Decision;
import sila.members.Permissions;
import sila.members.Scope;
import sila.members.Subject;
import sila.members.accounts.Mandates;

/** Why somebody can or cannot see an entry or do something with it. */
@Path("/api/v1/manage/entries/{id}/access")
@Produces(MediaType.APPLICATION_JSON)
public class AccessResource {

    private final Entries entries;
    private final Moves moves;
    private final ContentModel model;
    private final Mandates mandates;
    private final Caller caller;

    AccessResource(Entries entries, Moves moves, ContentModel model, Mandates mandates, Caller caller) {
        this.entries = entries;
        this.moves = moves;
        this.model = model;
        this.mandates = mandates;
        this.caller = caller;
    }

    /** @param why what allows it, or for each role that is held why it does not */
    public record Permit(String scope, boolean allowed, List<String> why) {

        static Permit of(String scope, Decision decision, Language language) {
            return new Permit(
                    scope,
                    decision.allowed(),
                    decision.reasons().stream().map(text -> text.in(language)).toList());
        }
    }

    /** @param language in which the field may be changed, if it is translated the others too */
    public record FieldPermit(String name, Language language, boolean mayEdit) {}

    /**
     * @param published whether anybody can read it, whatever their role
     * @param permits what may be done with the entry
     * @param transitions the steps of its workflow, each with what stands against it
     */
    public record View(
            UUID entry,
            @Nullable UUID member,
            boolean published,
            List<Permit> permits,
            List<FieldPermit> fields,
            List<OfferView> transitions) {}

    /** @param member login or id of an account; without it the caller's own access is explained */
    @GET
    @PermissionsAllowed(Scope.READ)
    public View explain(
            @PathParam("id") UUID id,
            @QueryParam("member") @Nullable String member,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Entry entry = entries.readable(id, Author.of(caller));
        Language language = Language.preferredBy(languages);
        Permissions permissions = permissionsOf(member);
        var who = new Author(caller.name(), permissions.account(), permissions);
        return new View(
                entry.id(),
                permissions.account(),
                entry.publishedVersion() != null,
                Scope.ABOUT_CONTENT.stream()
                        .map(scope -> Permit.of(scope, permissions.decide(scope, entry.subject()), language))
                        .toList(),
                fields(entry, permissions),
                moves.offers(entry, who).stream()
                        .map(offer -> OfferView.of(offer, language))
                        .toList());
    }

    /** What others may do is told only to those who read the audit log. */
    private Permissions permissionsOf(@Nullable String member) {
        if (member == null) {
            return caller.permissions();
        }
        caller.permissions().require(Scope.AUDIT, Subject.NONE);
        return mandates.ofMember(member);
    }

    private List<FieldPermit> fields(Entry entry, Permissions permissions) {
        ContentType type = model.requireType(entry.type());
        return type.fields().stream()
                .flatMap(field -> List.of(Language.values()).stream()
                        .filter(language -> language == entry.language() || field.localised())
                        .map(language -> new FieldPermit(
                                field.name(),
                                language,
                                permissions.mayEdit(in(entry, language), field.name(), field.editors()))))
                .toList();
    }

    private static Subject in(Entry entry, Language language) {
        Subject subject = entry.subject();
        return new Subject(subject.type(), subject.regions(), language.code(), subject.owner());
    }
}

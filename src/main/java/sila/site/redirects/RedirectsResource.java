package sila.site.redirects;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.kernel.Cursor;
import sila.kernel.Expected;
import sila.kernel.Limit;
import sila.kernel.Page;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.http.IfMatch;
import sila.members.Caller;
import sila.members.Scope;
import sila.members.Subject;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/**
 * Old addresses of the site. They are public and of no region or type: whoever reads drafts may see them, and whoever
 * may publish without any limit may change them.
 */
@Path("/api/v1/manage/redirects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RedirectsResource {

    private static final String ORDER = "path";
    private static final int LONGEST = 200;

    private final Chains chains;
    private final AuditLog audit;
    private final Caller caller;

    RedirectsResource(Chains chains, AuditLog audit, Caller caller) {
        this.chains = chains;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * By their paths.
     *
     * @param q part of the path or of where it leads
     */
    @GET
    @Transactional
    @PermissionsAllowed(Scope.READ)
    public Page<RedirectView> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Limit.of(limit);
        String last = cursor == null ? "" : Cursor.decode(cursor, ORDER).text(0);
        List<Redirect> found =
                q == null ? Redirect.after(last, size + 1) : Redirect.containing(part(q), last, size + 1);
        Map<UUID, Entry> known =
                Entry.all(found.stream()
                                .flatMap(redirect -> Stream.ofNullable(redirect.entry()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Entry::id, Function.identity()));
        Author reader = author();
        return Page.of(found, size, end -> Cursor.of(ORDER, end.path()).encoded())
                .map(redirect -> RedirectView.of(
                        redirect, redirect.entry() == null ? null : known.get(redirect.entry()), reader));
    }

    private static String part(String q) {
        if (q.length() > LONGEST || !StrictJson.isStorable(q)) {
            throw Problem.badRequest(
                    "q",
                    Text.of("Не длиннее %s знаков и без управляющих.", "At most %s characters, no control characters.")
                            .with(LONGEST));
        }
        return q.toLowerCase(Locale.ROOT);
    }

    @POST
    @Transactional
    @PermissionsAllowed(Scope.PUBLISH)
    public Response create(RedirectDraft draft) {
        requireTheSite();
        var settings = draft.settings(author(), null);
        chains.check(settings, null);
        Redirect redirect = Redirect.create(settings, caller.name());
        audit.record(new Act("redirect.create", subject(redirect), null, redirect.state(), null));
        return answer(201, redirect)
                .location(URI.create("/api/v1/manage/redirects/" + redirect.id))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @PermissionsAllowed(Scope.READ)
    public Response read(@PathParam("id") UUID id) {
        return answer(200, Redirect.<Redirect>findByIdOptional(id).orElseThrow(RedirectsResource::unknown))
                .build();
    }

    @PUT
    @Path("{id}")
    @Transactional
    @PermissionsAllowed(Scope.PUBLISH)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RedirectDraft draft) {
        requireTheSite();
        Redirect redirect = locked(id, IfMatch.required(ifMatch));
        var settings = draft.settings(author(), redirect.path);
        chains.check(settings, id);
        var before = redirect.state();
        redirect.change(settings, caller.name());
        audit.record(Act.changing("redirect.change", subject(redirect), before, redirect.state()));
        return answer(200, redirect).build();
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @PermissionsAllowed(Scope.PUBLISH)
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        requireTheSite();
        Redirect redirect = locked(id, IfMatch.required(ifMatch));
        audit.record(new Act("redirect.delete", subject(redirect), redirect.state(), null, null));
        redirect.delete();
    }

    private void requireTheSite() {
        caller.permissions().require(Scope.PUBLISH, Subject.NONE);
    }

    private static Redirect locked(UUID id, Expected expected) {
        Redirect redirect = Redirect.locked(id).orElseThrow(RedirectsResource::unknown);
        if (!expected.admits(redirect.version)) {
            throw new Problem(
                            412,
                            "redirect-has-changed",
                            Text.of(
                                    "Перенаправление изменилось с тех пор, как вы его читали.",
                                    "The redirect has changed since you read it."))
                    .and("version", redirect.version);
        }
        return redirect;
    }

    private static Problem unknown() {
        return Problem.notFound(Text.of("Такого перенаправления нет.", "There is no such redirect."));
    }

    private Author author() {
        return Author.of(caller);
    }

    private static String subject(Redirect redirect) {
        return "redirect:" + redirect.id;
    }

    private Response.ResponseBuilder answer(int status, Redirect redirect) {
        UUID target = redirect.entry();
        Entry entry =
                target == null ? null : Entry.<Entry>findByIdOptional(target).orElse(null);
        return Response.status(status)
                .entity(RedirectView.of(redirect, entry, author()))
                .tag(String.valueOf(redirect.version))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

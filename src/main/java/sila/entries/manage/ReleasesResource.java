package sila.entries.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.releases.Release;
import sila.entries.releases.ReleaseDraft;
import sila.entries.releases.Releases;
import sila.kernel.Language;
import sila.kernel.http.IfMatch;
import sila.members.Caller;
import sila.members.Scope;

/** Releases: what is in them, and when they come out. The entity tag grows with every change. */
@Path("/api/v1/manage/releases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.RELEASES)
public class ReleasesResource {

    private final Releases releases;
    private final ReleaseList list;
    private final Caller caller;

    ReleasesResource(Releases releases, ReleaseList list, Caller caller) {
        this.releases = releases;
        this.list = list;
        this.caller = caller;
    }

    /** @param entries as in a release's draft */
    public record More(@Nullable List<ReleaseDraft.@Nullable Item> entries) {}

    /** @param title of up to 200 characters */
    public record Naming(@Nullable String title) {}

    @GET
    @Transactional
    public ReleaseList.Page list(@BeanParam ReleaseList.Query query) {
        return list.page(query);
    }

    @POST
    @Transactional
    public Response create(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages, ReleaseDraft draft) {
        Release release = releases.create(draft, author());
        return answer(201, release, languages)
                .location(URI.create("/api/v1/manage/releases/" + release.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response read(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return answer(200, releases.require(id), languages).build();
    }

    @PUT
    @Path("{id}")
    @Transactional
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            ReleaseDraft draft) {
        return answer(200, releases.change(id, IfMatch.required(ifMatch), draft, author()), languages)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Operation(summary = "Another title for a release; its entries, their versions and its moment stay as they are")
    @Transactional
    public Response rename(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            Naming naming) {
        return answer(200, releases.rename(id, IfMatch.required(ifMatch), naming.title(), author()), languages)
                .build();
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        releases.delete(id, IfMatch.optional(ifMatch), author());
    }

    @POST
    @Path("{id}/items")
    @Transactional
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            More more) {
        return answer(200, releases.add(id, IfMatch.optional(ifMatch), more.entries(), author()), languages)
                .build();
    }

    @DELETE
    @Path("{id}/items/{entry}")
    @Transactional
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("entry") UUID entry,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return answer(200, releases.remove(id, IfMatch.optional(ifMatch), entry, author()), languages)
                .build();
    }

    private Author author() {
        return Author.of(caller);
    }

    private Response.ResponseBuilder answer(int status, Release release, @Nullable String languages) {
        return Response.status(status)
                .entity(ReleaseView.whole(release, author(), Language.preferredBy(languages)))
                .tag(String.valueOf(release.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

package sila.entries.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.editing.Entries;
import sila.entries.previews.Preview;
import sila.entries.previews.PreviewTokens;
import sila.entries.previews.Sight;
import sila.kernel.PublicAddress;
import sila.members.Caller;
import sila.members.Scope;

/** Preview tokens: the secret is shown once, in the answer that makes it. */
@Path("/api/v1/manage/previews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.PREVIEW)
public class PreviewsResource {

    private final PreviewTokens previews;
    private final Entries entries;
    private final PublicAddress address;
    private final Caller caller;

    PreviewsResource(PreviewTokens previews, Entries entries, PublicAddress address, Caller caller) {
        this.previews = previews;
        this.entries = entries;
        this.address = address;
        this.caller = caller;
    }

    /**
     * One of {@code entry}, {@code release} and {@code at}.
     *
     * @param version of the entry; null for the latest, whenever it is looked at
     * @param at a moment to come
     * @param expiresIn seconds; null for a week
     */
    public record Order(
            @Nullable UUID entry,
            @Nullable Integer version,
            @Nullable UUID release,
            @Nullable Instant at,
            @Nullable Long expiresIn) {}

    /**
     * @param url of the site as it would be, for people
     * @param api of the same as JSON; {@code {type}} stands for the name of a content type
     */
    public record Issued(UUID id, String token, String url, String api, Instant expiresAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            @Nullable UUID entry,
            @Nullable Integer version,
            @Nullable UUID release,
            @Nullable Instant at,
            Instant createdAt,
            String createdBy,
            Instant expiresAt) {

        static View of(Preview preview) {
            Sight sight = preview.sight();
            return new View(
                    preview.id(),
                    sight.entry(),
                    sight.version(),
                    sight.release(),
                    sight.at(),
                    preview.createdAt(),
                    preview.createdBy(),
                    preview.expiresAt());
        }
    }

    @GET
    public List<View> list() {
        return previews.list(Author.of(caller)).stream().map(View::of).toList();
    }

    @POST
    public Response create(Order order) {
        var sight = new Sight(order.entry(), order.version(), order.release(), order.at());
        var issued = previews.issue(sight, order.expiresIn(), Author.of(caller));
        String token = issued.secret().value();
        UUID id = issued.preview().id();
        String what = sight.entry() == null
                ? "{type}"
                : entries.require(sight.entry()).type() + "/" + sight.entry();
        return Response.status(201)
                .location(URI.create("/api/v1/manage/previews/" + id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Issued(
                        id,
                        token,
                        address.of("/preview/" + token),
                        address.of("/api/v1/content/" + what + "?preview=" + token),
                        issued.preview().expiresAt()))
                .build();
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") UUID id) {
        previews.revoke(id, Author.of(caller));
    }
}

package sila.members.signin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Chooses a password with a link that an administrator has made. */
@Path("/api/v1/sign-in/link/{token}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasswordLinkResource {

    private final PasswordLinks links;

    PasswordLinkResource(PasswordLinks links) {
        this.links = links;
    }

    /** @param name of the person whose password it is */
    public record Holder(String name) {}

    public record Choice(@Nullable String newPassword) {}

    @GET
    public Response holder(@PathParam("token") String token) {
        return Response.ok(new Holder(links.holder(token)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Ends the link and all sessions; the person signs in with the new password, and with a code where they did. */
    @POST
    public void choose(@PathParam("token") String token, Choice choice) {
        links.choose(token, choice.newPassword());
    }
}

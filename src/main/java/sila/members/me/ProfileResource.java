package sila.members.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Text;
import sila.members.Mandate;
import sila.members.accounts.Account;
import sila.members.secondfactor.SecondFactors.Standing;
import sila.members.signin.PasswordChange;

/** The person who asks. */
@Path("/api/v1/me")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {

    private final SignedIn signedIn;
    private final Profile profile;
    private final PasswordChange passwords;

    ProfileResource(SignedIn signedIn, Profile profile, PasswordChange passwords) {
        this.signedIn = signedIn;
        this.profile = profile;
        this.passwords = passwords;
    }

    /**
     * A role as the person holds it.
     *
     * @param organisation name of the one it is held in; left out: everywhere
     * @param regions codes; left out: the whole country
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Held(
            String role,
            Text title,
            @Nullable String organisation,
            @Nullable List<String> regions) {

        static Held of(Mandate mandate) {
            return new Held(
                    mandate.role(),
                    mandate.title(),
                    mandate.organisation(),
                    mandate.regions() == null
                            ? null
                            : mandate.regions().stream().sorted().toList());
        }
    }

    /** @param language of the studio; left out when the person has not chosen */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            String login,
            String name,
            List<Held> roles,
            @Nullable Language language,
            SecondFactorResource.View secondFactor) {

        static View of(Account account, List<Mandate> mandates, Standing secondFactor) {
            return new View(
                    account.id(),
                    account.login(),
                    account.name(),
                    mandates.stream().map(Held::of).toList(),
                    account.language(),
                    SecondFactorResource.View.of(secondFactor));
        }
    }

    /** What is left out stays as it is. */
    public record Change(@Nullable String name, @Nullable String language) {}

    /** @param code of the app, or a recovery code; needed when the second factor is on */
    public record Replacement(
            @Nullable String password,
            @Nullable String code,
            @Nullable String newPassword) {}

    @GET
    public View read() {
        return profile.of(signedIn.account());
    }

    @PUT
    public View change(Change change) {
        return profile.change(signedIn.account(), change);
    }

    /** Signs out everywhere else. */
    @POST
    @Path("password")
    public void replacePassword(Replacement replacement) {
        passwords.change(
                signedIn.account(),
                signedIn.session(),
                replacement.password(),
                replacement.code(),
                replacement.newPassword());
    }
}

package sila.members.me;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.members.secondfactor.SecondFactors;
import sila.members.secondfactor.SecondFactors.Standing;
import sila.members.signin.Proof;

/** The second factor of the person who asks. */
@Path("/api/v1/me/second-factor")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SecondFactorResource {

    private final SignedIn signedIn;
    private final SecondFactors factors;
    private final Proof proof;

    SecondFactorResource(SignedIn signedIn, SecondFactors factors, Proof proof) {
        this.signedIn = signedIn;
        this.factors = factors;
        this.proof = proof;
    }

    /**
     * @param state {@code none}, {@code pending} (no code has been shown yet) or {@code on}
     * @param required whether one of the person's roles asks for it
     */
    public record View(String state, boolean required, int recoveryCodesLeft) {

        static View of(Standing standing) {
            return new View(
                    standing.state().name().toLowerCase(Locale.ROOT),
                    standing.required(),
                    standing.recoveryCodesLeft());
        }
    }

    public record Beginning(@Nullable String password) {}

    public record Confirmation(@Nullable String code) {}

    /** @param code of the app, or a recovery code */
    public record Evidence(
            @Nullable String password, @Nullable String code) {}

    /** Each works once, in place of a code. */
    public record RecoveryCodes(List<String> recoveryCodes) {}

    @GET
    public View read() {
        return View.of(factors.standing(signedIn.account()));
    }

    /** What the app has to know. It is not asked for until a code of it is shown. */
    @POST
    public Response begin(Beginning beginning) {
        UUID account = signedIn.account();
        factors.requireNotOn(account);
        proof.require(account, beginning.password());
        return shownOnce(201, factors.begin(account));
    }

    /** From now on it is asked for. */
    @PUT
    public Response confirm(Confirmation confirmation) {
        UUID account = signedIn.account();
        String code = confirmation.code() == null ? "" : confirmation.code();
        return shownOnce(200, new RecoveryCodes(factors.confirm(account, code)));
    }

    /** The former ones work no more. */
    @POST
    @Path("recovery-codes")
    public Response renewRecoveryCodes(Evidence evidence) {
        UUID account = signedIn.account();
        factors.requireOn(account);
        proof.require(account, evidence.password(), evidence.code());
        return shownOnce(200, new RecoveryCodes(factors.renewRecoveryCodes(account)));
    }

    @DELETE
    public void turnOff(Evidence evidence) {
        UUID account = signedIn.account();
        factors.requireRemovable(account);
        proof.require(account, evidence.password(), evidence.code());
        factors.turnOff(account);
    }

    private static Response shownOnce(int status, Object secret) {
        return Response.status(status)
                .entity(secret)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

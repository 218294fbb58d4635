package sila.studio.signin;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.members.Caller;
import sila.members.secondfactor.SecondFactors;
import sila.members.secondfactor.SecondFactors.Setup;
import sila.members.secondfactor.SecondFactors.State;
import sila.members.signin.Proof;
import sila.studio.page.Door;
import sila.studio.page.ForEditors;
import sila.studio.page.Pages;
import sila.studio.page.ReturnPath;
import sila.studio.page.StudioLanguage;

/** Sets up the second factor: the password once more, the secret as a QR code, a first code, recovery codes. */
@Path(Door.SECOND_FACTOR)
@ForEditors
public class SecondFactorPage {

    private final SecondFactors factors;
    private final Proof proof;
    private final Caller caller;
    private final Pages pages;
    private final StudioLanguage language;

    SecondFactorPage(SecondFactors factors, Proof proof, Caller caller, Pages pages, StudioLanguage language) {
        this.factors = factors;
        this.proof = proof;
        this.caller = caller;
        this.pages = pages;
        this.language = language;
    }

    /**
     * One of four steps: the password while there is no {@code secret}, the code while there is one, the recovery codes
     * while there are any, or that it is done.
     *
     * @param isRequired whether a role of the person asks for it
     */
    @CheckedTemplate(basePath = "studio/signin", defaultName = HYPHENATED_ELEMENT_NAME)
    record SecondFactorSteps(
            Language language,
            String theme,
            String next,
            boolean isOn,
            boolean isRequired,
            @Nullable String secret,
            @Nullable RawString qr,
            List<String> codes,
            @Nullable String problem)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response look(@QueryParam("next") @Nullable String next) {
        return pages.show(page(next, null, List.of(), null));
    }

    @POST
    @Path("begin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(@FormParam("password") @Nullable String password, @FormParam("next") @Nullable String next) {
        try {
            factors.requireNotOn(account());
            proof.require(account(), password);
            return pages.show(page(next, factors.begin(account()), List.of(), null));
        } catch (Problem problem) {
            return refused(problem, next, null);
        }
    }

    @POST
    @Path("confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response confirm(@FormParam("code") @Nullable String code, @FormParam("next") @Nullable String next) {
        try {
            var codes = factors.confirm(account(), code == null ? "" : code.strip());
            return pages.show(page(next, null, codes, null));
        } catch (Problem problem) {
            return refused(problem, next, factors.pending(account()).orElse(null));
        }
    }

    private Response refused(Problem problem, @Nullable String next, @Nullable Setup setup) {
        String sentence = problem.violations().stream()
                .map(violation -> violation.message().in(language.language()))
                .findFirst()
                .orElse(problem.title().in(language.language()));
        return pages.answer(problem.status(), page(next, setup, List.of(), sentence))
                .build();
    }

    private SecondFactorSteps page(
            @Nullable String next, @Nullable Setup setup, List<String> codes, @Nullable String problem) {
        var standing = factors.standing(account());
        return new SecondFactorSteps(
                language.language(),
                language.theme(),
                ReturnPath.of(next),
                standing.state() == State.ON,
                standing.required(),
                setup == null ? null : setup.secret(),
                setup == null ? null : QrDrawing.of(setup.uri()),
                codes,
                problem);
    }

    private UUID account() {
        return Objects.requireNonNull(caller.account());
    }
}

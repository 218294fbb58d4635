package sila.studio.signin;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.members.Caller;
import sila.members.firststart.FirstStart;
import sila.members.me.Profile;
import sila.members.oidc.Oidc;
import sila.members.oidc.Refusal;
import sila.members.signin.SignIn;
import sila.members.tokens.BrowserRequest;
import sila.members.tokens.SessionCookie;
import sila.studio.page.Door;
import sila.studio.page.Pages;
import sila.studio.page.ReturnPath;
import sila.studio.page.StudioLanguage;

/** Login and password; then, only when they are asked for, the code of the second factor or a password of one's own. */
@Path(Door.SIGN_IN)
public class SignInPage {

    private static final int LONGEST = 200;

    private final SignIn signIn;
    private final Caller caller;
    private final Profile profile;
    private final BrowserRequest browser;
    private final Pages pages;
    private final StudioLanguage language;
    private final Oidc oidc;
    private final FirstStart firstStart;

    SignInPage(
            SignIn signIn,
            Caller caller,
            Profile profile,
            BrowserRequest browser,
            Pages pages,
            StudioLanguage language,
            Oidc oidc,
            FirstStart firstStart) {
        this.signIn = signIn;
        this.caller = caller;
        this.profile = profile;
        this.browser = browser;
        this.pages = pages;
        this.language = language;
        this.oidc = oidc;
        this.firstStart = firstStart;
    }

    /** What has been typed so far. */
    record Attempt(
            @FormParam("login") @Nullable String login,
            @FormParam("password") @Nullable String password,
            @FormParam("code") @Nullable String code,
            @FormParam("newPassword") @Nullable String newPassword) {}

    /**
     * @param asksCode whether the account has a second factor
     * @param asksNewPassword whether the password works once
     * @param provider title of the one where people can sign in too; null for none
     * @param firstLogin of the administrator who has never been here; null when they have
     * @param problem a sentence; null at first
     */
    @CheckedTemplate(basePath = "studio/signin", defaultName = HYPHENATED_ELEMENT_NAME)
    record SignInForm(
            Language language,
            String theme,
            String login,
            String next,
            boolean asksCode,
            boolean asksNewPassword,
            @Nullable String provider,
            @Nullable String firstLogin,
            @Nullable String problem)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response form(@QueryParam("next") @Nullable String next, @QueryParam("refused") @Nullable String refused) {
        UUID account = caller.account();
        if (caller.session() != null && account != null) {
            // also whoever has just come back from the provider
            return speaking(profile.of(account).language(), Response.fromResponse(pages.goTo(ReturnPath.of(next))));
        }
        String problem = Refusal.of(refused)
                .map(refusal -> refusal.sentence().in(language.language()))
                .orElse(null);
        return pages.show(form("", ReturnPath.of(next), false, false, problem));
    }

    private SignInForm form(
            String login, String next, boolean asksCode, boolean asksNewPassword, @Nullable String problem) {
        return new SignInForm(
                language.language(),
                language.theme(),
                login,
                next,
                asksCode,
                asksNewPassword,
                oidc.isOn() ? oidc.title() : null,
                firstStart.isPending() ? FirstStart.LOGIN : null,
                problem);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enter(
            @BeanParam Attempt attempt,
            @QueryParam("next") @Nullable String asked,
            @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String device) {
        browser.requireOwnPage();
        String next = ReturnPath.of(asked);
        String login = typed(attempt.login()).strip().toLowerCase(Locale.ROOT);
        try {
            var session = signIn.signIn(
                    login, typed(attempt.password()), orNull(attempt.code()), orNull(attempt.newPassword()), device);
            var answer = Response.seeOther(URI.create(next))
                    .cookie(SessionCookie.of(session.secret(), session.end(), browser.isSecure()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
            return speaking(session.language(), answer);
        } catch (Problem problem) {
            return pages.answer(problem.status(), again(problem, attempt, login, next))
                    .build();
        }
    }

    /** In the language that the person has chosen, on whatever device. */
    private static Response speaking(@Nullable Language chosen, Response.ResponseBuilder answer) {
        if (chosen != null) {
            answer.cookie(StudioLanguage.chosen(chosen));
        }
        return answer.build();
    }

    /** The next step, or the same one with what was wrong. */
    private SignInForm again(Problem problem, Attempt attempt, String login, String next) {
        boolean needsCode = problem.code().equals("second-factor-needed");
        boolean needsNewPassword = problem.violations().stream()
                .anyMatch(violation -> violation.pointer().equals("/newPassword"));
        boolean isNextStep = needsCode || needsNewPassword && attempt.newPassword() == null;
        return form(
                login,
                next,
                needsCode || attempt.code() != null,
                needsNewPassword || attempt.newPassword() != null,
                isNextStep ? null : sentences(problem));
    }

    private String sentences(Problem problem) {
        Language reader = language.language();
        return problem.violations().stream()
                .map(violation -> violation.message().in(reader))
                .reduce((first, second) -> first + " " + second)
                .orElse(problem.title().in(reader));
    }

    private static String typed(@Nullable String value) {
        return value == null || value.length() > LONGEST ? "" : value;
    }

    private static @Nullable String orNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}

package sila.members.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Scope;

/** What was done, the latest first, and whether anybody has laid hands on the log. */
@Path("/api/v1/manage/audit")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.AUDIT)
public class AuditResource {

    private static final Pattern ANCHOR = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    private final AuditList list;
    private final Verification verification;

    AuditResource(AuditList list, Verification verification) {
        this.list = list;
        this.verification = verification;
    }

    /**
     * @param acts how many are as they were written, from the first on
     * @param anchor of the last of them, {@code number:hash}: note it down outside of the hub, and a later verification
     *     shows whether the log has been rewritten since
     * @param broken the first that is not; left out when all are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(
            boolean intact,
            long acts,
            String anchor,
            @Nullable Broken broken) {}

    public record Broken(long number, String problem) {}

    @GET
    public AuditList.Page list(@BeanParam AuditList.Query query) {
        return list.page(query);
    }

    /** @param anchor of an earlier report */
    @GET
    @Path("verify")
    public Report verify(
            @QueryParam("anchor") @Nullable String anchor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Verification.Outcome outcome = verification.verify(head(anchor));
        Verification.Break broken = outcome.broken();
        return new Report(
                broken == null,
                outcome.head().number(),
                outcome.head().number() + ":"
                        + HexFormat.of().formatHex(outcome.head().hash()),
                broken == null
                        ? null
                        : new Broken(broken.number(), broken.what().in(Language.preferredBy(languages))));
    }

    private static Optional<Chain.Head> head(@Nullable String anchor) {
        if (anchor == null) {
            return Optional.empty();
        }
        var form = ANCHOR.matcher(anchor);
        if (!form.matches()) {
            throw Problem.badRequest(
                    "anchor",
                    Text.of(
                            "Ожидается значение anchor из прежней проверки, «номер:хеш».",
                            "The anchor of an earlier verification is expected, \"number:hash\"."));
        }
        return Optional.of(
                new Chain.Head(Long.parseLong(form.group(1)), HexFormat.of().parseHex(form.group(2))));
    }
}

package sila.transfer.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.kernel.Cursor;
import sila.kernel.Language;
import sila.kernel.Limit;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.http.MayBeEmpty;
import sila.members.Scope;
import sila.transfer.Conflicts;
import sila.transfer.Findings;
import sila.transfer.Outcome;
import sila.transfer.State;
import sila.transfer.Transfer;
import sila.transfer.TransferFiles;
import sila.transfer.Transfers;

/** All exports and imports: how far they are, what they have to say, and what may be done with them. */
@Path("/api/v1/manage/transfers")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.TRANSFER)
public class TransfersResource {

    private static final String NEWEST_FIRST = "-id";
    private static final String AS_FOUND = "number";

    private final Transfers transfers;
    private final TransferFiles files;
    private final Answers answers;
    private final Findings findings;

    TransfersResource(Transfers transfers, TransferFiles files, Answers answers, Findings findings) {
        this.transfers = transfers;
        this.files = files;
        this.answers = answers;
        this.findings = findings;
    }

    /** @param next cursor of the page that follows; null on the last one */
    public record Page(List<TransferView> items, @Nullable String next) {}

    /** @param next cursor of the page that follows; null on the last one */
    public record FindingsPage(
            List<FindingView> items, @Nullable String next) {}

    /** @param conflicts what becomes of entries that clash: {@code skip} unless said otherwise */
    public record Apply(@Nullable Conflicts conflicts) {}

    @GET
    public Page list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        int most = Limit.of(limit);
        List<Transfer> found = Transfer.newest(most + 1, cursor == null ? null : lastId(cursor));
        var language = Language.preferredBy(languages);
        var items = found.stream()
                .limit(most)
                .map(transfer -> TransferView.of(transfer, null, language))
                .toList();
        return new Page(
                items,
                found.size() > most
                        ? new Cursor(
                                        NEWEST_FIRST,
                                        StrictJson.MAPPER
                                                .createArrayNode()
                                                .add(items.get(most - 1).id().toString()))
                                .encoded()
                        : null);
    }

    private static UUID lastId(String cursor) {
        try {
            return UUID.fromString(
                    Cursor.decode(cursor, NEWEST_FIRST).values().path(0).asText());
        } catch (IllegalArgumentException forged) {
            throw Cursor.misfit();
        }
    }

    /** The body is an export of a hub: a zip file of any size. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response importArchive(
            @QueryParam("filename") @Nullable String filename,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            InputStream body) {
        Transfer waiting = transfers.importing(Transfer.ZIP, StrictJson.MAPPER.createObjectNode(), answers.author());
        try {
            return answers.accepted(answers.receive(waiting.id(), filename, body, length), languages);
        } catch (RuntimeException e) {
            transfers.cancel(waiting.id());
            throw e;
        }
    }

    @GET
    @Path("{id}")
    public Response read(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return answers.whole(Transfer.require(id), languages);
    }

    /** All that a preview or an import has to say of single things, by the first five hundred of each outcome. */
    @GET
    @Path("{id}/findings")
    public FindingsPage findings(
            @PathParam("id") UUID id,
            @QueryParam("preview") @DefaultValue("false") boolean preview,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        int most = Limit.of(limit);
        int after = cursor == null
                ? 0
                : Cursor.decode(cursor, AS_FOUND).values().path(0).asInt();
        var found = findings.page(Transfer.require(id).id(), preview, outcomes(outcome), after, most + 1);
        var language = Language.preferredBy(languages);
        return new FindingsPage(
                found.stream()
                        .limit(most)
                        .map(one -> FindingView.of(one.finding(), language))
                        .toList(),
                found.size() > most
                        ? new Cursor(
                                        AS_FOUND,
                                        StrictJson.MAPPER
                                                .createArrayNode()
                                                .add(found.get(most - 1).number()))
                                .encoded()
                        : null);
    }

    private static Set<Outcome> outcomes(@Nullable String code) {
        if (code == null) {
            return EnumSet.noneOf(Outcome.class);
        }
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .map(EnumSet::of)
                .orElseThrow(() -> Problem.badRequest(
                        "outcome",
                        Text.of("Бывает: %s.", "There are: %s.")
                                .with(Arrays.stream(Outcome.values())
                                        .map(Outcome::code)
                                        .collect(Collectors.joining(", ")))));
    }

    /** What was previewed shall happen; an import that was interrupted goes on where it was. */
    @POST
    @Path("{id}/apply")
    @Consumes(MediaType.WILDCARD)
    public Response apply(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @MayBeEmpty @Nullable Apply apply) {
        var options = StrictJson.MAPPER.createObjectNode();
        if (apply != null && apply.conflicts() != null) {
            options.put("conflicts", apply.conflicts().code());
        }
        return answers.accepted(transfers.apply(id, options), languages);
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return answers.whole(transfers.cancel(id), languages);
    }

    /** The file of an export that is done. */
    @GET
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") UUID id) {
        Transfer transfer = Transfer.require(id);
        if (!transfer.isExport() || transfer.state() != State.DONE) {
            throw TransferFiles.gone();
        }
        var stored = files.findMade(id).orElseThrow(TransferFiles::gone);
        var in = files.openMade(id);
        return Response.ok((StreamingOutput) out -> {
                    try (in) {
                        in.transferTo(out);
                    }
                })
                .type("application/zip")
                .header(HttpHeaders.CONTENT_LENGTH, stored.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sila-export.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

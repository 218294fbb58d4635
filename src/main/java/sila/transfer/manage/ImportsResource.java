package sila.transfer.manage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.kernel.outgoing.OutgoingCall;
import sila.members.Scope;
import sila.transfer.State;
import sila.transfer.Transfer;
import sila.transfer.TransferFiles;
import sila.transfer.Transfers;
import sila.transfer.rows.Mappings;
import sila.transfer.rows.RowChoice;

/**
 * Content from elsewhere, in two steps: an order that says how it is to be read, then the file. A feed may be fetched
 * by its address instead.
 */
@Path("/api/v1/manage/transfers")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.TRANSFER)
public class ImportsResource {

    private static final int LONGEST_SOURCE = 200;

    private final Transfers transfers;
    private final TransferFiles files;
    private final Mappings mappings;
    private final Answers answers;

    ImportsResource(Transfers transfers, TransferFiles files, Mappings mappings, Answers answers) {
        this.transfers = transfers;
        this.files = files;
        this.mappings = mappings;
        this.answers = answers;
    }

    /**
     * @param format {@code wxr}, {@code rss}, {@code csv} or {@code json}
     * @param mapping YAML; null for the usual one, which only {@code wxr} and {@code rss} have
     * @param source name under which a later import finds the same rows again; null: the site that the file speaks of
     * @param url of a feed that the hub fetches itself; null when the file is sent
     * @param publish whether what the source shows to everybody is public here at once
     * @param update whether what has changed there since the last import changes here
     * @param download whether pictures and other files are fetched from where they are; null: yes
     */
    public record Order(
            @Nullable String format,
            @Nullable String mapping,
            @Nullable String source,
            @Nullable String url,
            @Nullable Boolean publish,
            @Nullable Boolean update,
            @Nullable Boolean download) {

        RowChoice choice() {
            return new RowChoice(
                    mapping,
                    source,
                    url,
                    Boolean.TRUE.equals(publish),
                    Boolean.TRUE.equals(update),
                    !Boolean.FALSE.equals(download),
                    null);
        }
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response order(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages, Order order) {
        String format = checked(order);
        mappings.check(format, order.mapping());
        ObjectNode options = StrictJson.MAPPER.valueToTree(order.choice());
        String url = order.url();
        if (url != null) {
            return answers.accepted(transfers.importingFrom(url, format, options, answers.author()), languages);
        }
        Transfer waiting = transfers.importing(format, options, answers.author());
        return Response.created(URI.create(Answers.PATH + waiting.id()))
                .entity(TransferView.of(waiting, null, Language.preferredBy(languages)))
                .build();
    }

    private String checked(Order order) {
        var violations = new ArrayList<Violation>();
        String format = order.format() == null ? "" : order.format();
        if (!mappings.formats().contains(format)) {
            violations.add(new Violation(
                    "/format", Text.of("Форматы: %s.", "Formats: %s.").with(String.join(", ", mappings.formats()))));
        }
        if (order.source() != null && order.source().length() > LONGEST_SOURCE) {
            violations.add(new Violation(
                    "/source",
                    Text.of("Не длиннее %s знаков.", "At most %s characters.").with(LONGEST_SOURCE)));
        }
        if (order.url() != null && OutgoingCall.address(order.url()).isEmpty()) {
            violations.add(new Violation(
                    "/url", Text.of("Нужен адрес http:// или https://.", "An address http:// or https:// is needed.")));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return format;
    }

    /** The file of an import that waits for it. */
    @PUT
    @Path("{id}/file")
    @Consumes(MediaType.WILDCARD)
    public Response file(
            @PathParam("id") UUID id,
            @QueryParam("filename") @Nullable String filename,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            InputStream body) {
        return answers.accepted(answers.receive(id, filename, body, length), languages);
    }

    /**
     * A picture or another file that the imported one refers to, sent before it.
     *
     * @param path below the folder of uploads of the site it comes from: {@code 2020/05/photo.jpg}
     */
    @PUT
    @Path("{id}/uploads")
    @Consumes(MediaType.WILDCARD)
    public Response upload(
            @PathParam("id") UUID id,
            @QueryParam("path") @Nullable String path,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            InputStream body) {
        Transfer.require(id).require(State.WAITING);
        if (path == null || !TransferFiles.isPlain(path)) {
            throw Problem.badRequest(
                    "path", Text.of("Нужен путь вида 2020/05/photo.jpg.", "A path like 2020/05/photo.jpg is needed."));
        }
        files.receiveUpload(id, path, body, length);
        return Response.noContent().build();
    }
}

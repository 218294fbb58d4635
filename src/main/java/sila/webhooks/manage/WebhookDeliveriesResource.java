package sila.webhooks.manage;

import io.quarkus.panache.common.Parameters;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import sila.kernel.Cursor;
import sila.kernel.Language;
import sila.kernel.Limit;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.members.Scope;
import sila.webhooks.Webhook;
import sila.webhooks.WebhookDelivery;
import sila.webhooks.sending.Messages;

/** The log of what was sent to a webhook in the last 30 days, newest first: ids grow with time. */
@Path("/api/v1/manage/webhooks/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.WEBHOOKS)
public class WebhookDeliveriesResource {

    private static final String ORDER = "-id";

    private final Messages messages;

    WebhookDeliveriesResource(Messages messages) {
        this.messages = messages;
    }

    /** What is asked of the log; every part may be missing. */
    public record Asked(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {}

    /** @param next cursor of the page that follows; null on the last one */
    public record Page(List<DeliveryView> items, @Nullable String next) {}

    @GET
    @Transactional
    public Page list(
            @PathParam("id") UUID id,
            @BeanParam Asked asked,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        if (Webhook.findByIdOptional(id).isEmpty()) {
            throw new WebhookIsUnknown();
        }
        int size = Limit.of(asked.limit());
        String where = "webhook.id = :webhook";
        var parameters = Parameters.with("webhook", id);
        if (asked.state() != null) {
            where += " and state = :state";
            parameters.and("state", state(asked.state()));
        }
        if (asked.cursor() != null) {
            where += " and id < :last";
            parameters.and("last", last(asked.cursor()));
        }
        List<WebhookDelivery> found = WebhookDelivery.<WebhookDelivery>find(where + " order by id desc", parameters)
                .range(0, size)
                .list();
        var reader = Language.preferredBy(languages);
        return new Page(
                found.stream()
                        .limit(size)
                        .map(delivery -> DeliveryView.of(delivery, reader))
                        .toList(),
                found.size() > size ? cursor(found.get(size - 1).id()) : null);
    }

    @GET
    @Path("{delivery}")
    @Transactional
    public DeliveryView read(
            @PathParam("id") UUID id,
            @PathParam("delivery") UUID delivery,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var found = WebhookDelivery.<WebhookDelivery>findByIdOptional(delivery)
                .filter(known -> known.webhook().id().equals(id))
                .orElseThrow(WebhookDeliveriesResource::unknown);
        return DeliveryView.withMessage(found, Language.preferredBy(languages));
    }

    /** Sends the same message again, whatever has become of it, under the same id. */
    @POST
    @Path("{delivery}/redeliver")
    @Transactional
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response redeliver(
            @PathParam("id") UUID id,
            @PathParam("delivery") UUID delivery,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var found = WebhookDelivery.locked(delivery)
                .filter(known -> known.webhook().id().equals(id))
                .orElseThrow(WebhookDeliveriesResource::unknown);
        if (!found.webhook().isActive() && !found.isPing()) {
            throw new Problem(
                    409,
                    "webhook-is-off",
                    Text.of(
                            "Вебхук выключен: сначала включите его.",
                            "The webhook is switched off: make it active first."));
        }
        messages.again(found);
        return Response.accepted(DeliveryView.of(found, Language.preferredBy(languages)))
                .build();
    }

    private static Problem unknown() {
        return Problem.notFound(Text.of(
                "Такой доставки в журнале этого вебхука нет.",
                "There is no such delivery in the log of this webhook."));
    }

    private static String cursor(UUID last) {
        return new Cursor(ORDER, StrictJson.MAPPER.createArrayNode().add(last.toString())).encoded();
    }

    private static UUID last(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, ORDER).values().path(0).asText());
        } catch (IllegalArgumentException notAnId) {
            throw Cursor.misfit();
        }
    }

    private static WebhookDelivery.State state(String code) {
        return Stream.of(WebhookDelivery.State.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "state",
                        Text.of("Состояния: %s.", "States: %s.")
                                .with(Stream.of(WebhookDelivery.State.values())
                                        .map(WebhookDelivery.State::code)
                                        .toList())));
    }
}

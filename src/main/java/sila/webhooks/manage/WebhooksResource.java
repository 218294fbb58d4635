package sila.webhooks.manage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.kernel.Expected;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.http.IfMatch;
import sila.members.Caller;
import sila.members.Scope;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.webhooks.Webhook;
import sila.webhooks.sending.Messages;
import sila.webhooks.sending.Receivers;

/** Webhooks; the entity tag is the number of changes. A secret is shown once, in the answer that makes it. */
@Path("/api/v1/manage/webhooks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.WEBHOOKS)
public class WebhooksResource {

    /** Each one costs every publication a little. */
    private static final int MOST = 100;

    private final ContentModel model;
    private final Receivers receivers;
    private final Messages messages;
    private final AuditLog audit;
    private final Caller caller;

    WebhooksResource(ContentModel model, Receivers receivers, Messages messages, AuditLog audit, Caller caller) {
        this.model = model;
        this.receivers = receivers;
        this.messages = messages;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Transactional
    public List<WebhookView> list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return Webhook.<Webhook>list("order by id").stream()
                .map(webhook -> WebhookView.of(webhook, Language.preferredBy(languages)))
                .toList();
    }

    @POST
    @Transactional
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response create(WebhookDraft draft, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var settings = draft.settings(model, receivers);
        if (Webhook.count() >= MOST) {
            throw new Problem(
                    409,
                    "too-many-webhooks",
                    Text.of("Вебхуков не больше %s.", "There are at most %s webhooks.")
                            .with(MOST));
        }
        Webhook webhook = Webhook.create(settings, caller.name());
        audit.record(new Act("webhook.create", subject(webhook), null, state(webhook), null));
        String secret = webhook.secrets(webhook.createdAt()).get(0).value();
        return answer(201, webhook, WebhookView.of(webhook, Language.preferredBy(languages), secret))
                .location(URI.create("/api/v1/manage/webhooks/" + webhook.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @APIResponseSchema(WebhookView.class)
    public Response read(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Webhook webhook = Webhook.<Webhook>findByIdOptional(id).orElseThrow(WebhookIsUnknown::new);
        return answer(200, webhook, WebhookView.of(webhook, Language.preferredBy(languages)))
                .build();
    }

    /** Takes the place of all settings. One that was disabled is active again when {@code active} is true. */
    @PUT
    @Path("{id}")
    @Transactional
    @APIResponseSchema(WebhookView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            WebhookDraft draft) {
        Expected expected = IfMatch.required(ifMatch);
        var settings = draft.settings(model, receivers);
        Webhook webhook = locked(id, expected);
        boolean resumes = !webhook.isActive() && settings.active();
        var before = state(webhook);
        webhook.change(settings);
        audit.record(Act.changing("webhook.change", subject(webhook), before, state(webhook)));
        if (resumes) {
            messages.resume(webhook);
        }
        return answer(200, webhook, WebhookView.of(webhook, Language.preferredBy(languages)))
                .build();
    }

    /** Takes its log and what is still to be sent with it. */
    @DELETE
    @Path("{id}")
    @Transactional
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Webhook webhook = locked(id, IfMatch.required(ifMatch));
        audit.record(new Act("webhook.delete", subject(webhook), state(webhook), null, null));
        webhook.remove();
    }

    /** Makes a new secret; for a day the former one signs as well. */
    @POST
    @Path("{id}/secret")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @APIResponseSchema(WebhookView.class)
    public Response renewSecret(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Webhook webhook = locked(id, IfMatch.required(ifMatch));
        String secret = webhook.renewSecret().value();
        audit.record(Act.of("webhook.renew-secret", subject(webhook)));
        return answer(200, webhook, WebhookView.of(webhook, Language.preferredBy(languages), secret))
                .build();
    }

    /** Sends a ping, once, also to a webhook that is switched off. */
    @POST
    @Path("{id}/test")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response test(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Webhook webhook = Webhook.<Webhook>findByIdOptional(id).orElseThrow(WebhookIsUnknown::new);
        var ping = messages.ping(webhook);
        return Response.accepted(DeliveryView.of(ping, Language.preferredBy(languages)))
                .location(URI.create("/api/v1/manage/webhooks/" + id + "/deliveries/" + ping.id()))
                .build();
    }

    private static Webhook locked(UUID id, Expected expected) {
        Webhook webhook = Webhook.locked(id).orElseThrow(WebhookIsUnknown::new);
        if (!expected.admits(webhook.version())) {
            throw new Problem(
                            412,
                            "webhook-has-changed",
                            Text.of(
                                    "Вебхук изменился с тех пор, как вы его читали.",
                                    "The webhook has changed since you read it."))
                    .and("version", webhook.version());
        }
        return webhook;
    }

    private static String subject(Webhook webhook) {
        return "webhook:" + webhook.id();
    }

    /** What people decide, for the audit log: no secret. */
    private static ObjectNode state(Webhook webhook) {
        ObjectNode state = StrictJson.MAPPER.createObjectNode();
        state.put("name", webhook.name()).put("url", webhook.url().toString()).put("active", webhook.isActive());
        state.set("wish", StrictJson.MAPPER.valueToTree(webhook.wish()));
        return state;
    }

    private static Response.ResponseBuilder answer(int status, Webhook webhook, WebhookView view) {
        return Response.status(status)
                .entity(view)
                .tag(String.valueOf(webhook.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

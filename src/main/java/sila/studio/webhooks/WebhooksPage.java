package sila.studio.webhooks;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.members.Scope;
import sila.studio.page.Choice;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.QueryText;
import sila.studio.page.StudioLanguage;
import sila.webhooks.manage.DeliveryView;
import sila.webhooks.manage.WebhookDeliveriesResource;
import sila.webhooks.manage.WebhookView;
import sila.webhooks.manage.WebhooksResource;

/** The webhooks, the settings of each, and the log of what it was sent. */
@Path(WebhooksPage.PATH)
@ForEditors
@PermissionsAllowed(Scope.WEBHOOKS)
public class WebhooksPage {

    static final String PATH = "/studio/webhooks";

    private static final List<String> STATES = List.of("pending", "delivered", "failed");

    private final WebhooksResource webhooks;
    private final WebhookDeliveriesResource deliveries;
    private final WebhookChoices choices;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    WebhooksPage(
            WebhooksResource webhooks,
            WebhookDeliveriesResource deliveries,
            WebhookChoices choices,
            Frames frames,
            Pages pages,
            StudioLanguage language) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.choices = choices;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "studio/webhooks", defaultName = HYPHENATED_ELEMENT_NAME)
    record Webhooks(Frame around, List<WebhookView> webhooks, WebhookSettings settings, WebhookChoices.Offer offer)
            implements TemplateInstance {}

    /** @param more address of the lines that follow; null when there are none */
    @CheckedTemplate(basePath = "studio/webhooks", defaultName = HYPHENATED_ELEMENT_NAME)
    record OneWebhook(
            Frame around,
            WebhookView webhook,
            WebhookSettings settings,
            WebhookChoices.Offer offer,
            List<DeliveryView> deliveries,
            List<Choice> states,
            String state,
            @Nullable String more)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio/webhooks", defaultName = HYPHENATED_ELEMENT_NAME)
    record OneDelivery(Frame around, WebhookView webhook, DeliveryView delivery) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response list() {
        return pages.show(new Webhooks(
                frames.of(PATH, texts().webhooks()),
                webhooks.list(language.language().code()),
                WebhookSettings.NEW,
                choices.offer()));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response read(
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor) {
        String asked = state == null || state.isBlank() ? null : state;
        WebhookView webhook = webhook(id);
        var log = deliveries.list(
                id,
                new WebhookDeliveriesResource.Asked(asked, null, cursor),
                language.language().code());
        String more = log.next() == null
                ? null
                : QueryText.of(PATH + "/" + id)
                        .and("state", asked)
                        .and("cursor", log.next())
                        .text();
        List<Choice> states = STATES.stream()
                .map(code -> new Choice(code, texts().stateOf(code)))
                .toList();
        return pages.show(new OneWebhook(
                frames.of(PATH, webhook.name()),
                webhook,
                WebhookSettings.of(webhook),
                choices.offer(),
                log.items(),
                states,
                asked == null ? "" : asked,
                more));
    }

    @GET
    @Path("{id}/deliveries/{delivery}")
    @Operation(hidden = true)
    public Response delivery(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        var found = deliveries.read(id, delivery, language.language().code());
        return pages.show(new OneDelivery(frames.of(PATH, texts().eventOf(found.event())), webhook(id), found));
    }

    private WebhookView webhook(UUID id) {
        return (WebhookView) webhooks.read(id, language.language().code()).getEntity();
    }

    private WebhooksTexts texts() {
        return language.texts(WebhooksTexts.class);
    }
}

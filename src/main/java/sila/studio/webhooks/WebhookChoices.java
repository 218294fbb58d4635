package sila.studio.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import sila.contentmodel.ContentModel;
import sila.studio.page.Choice;
import sila.studio.page.StudioLanguage;
import sila.webhooks.HookEvent;

/** What a webhook can ask for. */
@ApplicationScoped
class WebhookChoices {

    private final ContentModel model;
    private final StudioLanguage language;

    WebhookChoices(ContentModel model, StudioLanguage language) {
        this.model = model;
        this.language = language;
    }

    record Offer(List<Choice> events, List<Choice> types, List<Choice> topics, List<Choice> regions) {}

    Offer offer() {
        var reader = language.language();
        WebhooksTexts texts = language.texts(WebhooksTexts.class);
        return new Offer(
                HookEvent.ALL.stream()
                        .map(event -> new Choice(event, texts.eventOf(event)))
                        .toList(),
                Choice.types(model.types(), reader),
                Choice.terms(model.vocabulary("topics").terms(), reader),
                Choice.terms(model.vocabulary("regions").terms(), reader));
    }
}

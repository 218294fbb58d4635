package sila.studio.webhooks;

import java.util.List;
import sila.kernel.Language;
import sila.webhooks.manage.WebhookView;

/** What stands in the form of a webhook. @param language empty for any */
record WebhookSettings(
        String name,
        String url,
        List<String> events,
        List<String> types,
        List<String> topics,
        List<String> regions,
        String language,
        boolean active) {

    static final WebhookSettings NEW = new WebhookSettings(
            "", "", List.of("entry.published", "entry.unpublished"), List.of(), List.of(), List.of(), "", true);

    static WebhookSettings of(WebhookView webhook) {
        var filter = webhook.filter();
        Language language = filter.language();
        return new WebhookSettings(
                webhook.name(),
                webhook.url().toString(),
                webhook.events(),
                webhook.types(),
                filter.topics(),
                filter.regions(),
                language == null ? "" : language.code(),
                webhook.active());
    }
}

package sila.webhooks.manage;

import sila.kernel.Problem;
import sila.kernel.Text;

/** There is no such webhook, or it has been deleted. */
final class WebhookIsUnknown extends Problem {

    private static final long serialVersionUID = 1L;

    WebhookIsUnknown() {
        super(404, "not-found", Text.of("Такого вебхука нет.", "There is no such webhook."));
    }
}

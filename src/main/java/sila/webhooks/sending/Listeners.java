package sila.webhooks.sending;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sila.contentmodel.ContentType;
import sila.entries.EntryEvent;
import sila.webhooks.Webhook;

/** The webhooks that listen to events of entries, each kind asked for once in a transaction. */
@TransactionScoped
class Listeners implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<Question, List<Webhook>> known = new HashMap<>();

    private record Question(EntryEvent.Kind kind, String type) {}

    List<Webhook> to(EntryEvent.Kind kind, ContentType type) {
        return known.computeIfAbsent(
                new Question(kind, type.name()), question -> Webhook.listening(kind.code(), question.type()));
    }
}

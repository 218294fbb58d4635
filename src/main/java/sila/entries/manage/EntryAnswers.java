package sila.entries.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import sila.contentmodel.ContentModel;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.locks.Locks;

/** An entry as an answer: its whole view, and the number of its latest version as the entity tag. */
@ApplicationScoped
public class EntryAnswers {

    private final ContentModel model;
    private final Locks locks;

    EntryAnswers(ContentModel model, Locks locks) {
        this.model = model;
        this.locks = locks;
    }

    EntryView view(Entry entry, Author reader) {
        var type = model.requireType(entry.type());
        LockView lock =
                locks.of(entry.id()).map(held -> LockView.of(held, reader)).orElse(null);
        return EntryView.whole(entry, lock, entry.latest().document(type).known(type));
    }

    public Response.ResponseBuilder answer(int status, Entry entry, Author reader) {
        return Response.status(status)
                .entity(view(entry, reader))
                .tag(String.valueOf(entry.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

package sila.entries.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
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

    public EntryView view(Entry entry, Author reader) {
        var type = model.requireType(entry.type());
        return EntryView.whole(
                entry, lock(entry, reader), entry.latest().document(type).known(type));
    }

    /** The same without its content. */
    public EntryView head(Entry entry, Author reader) {
        return EntryView.of(entry, lock(entry, reader));
    }

    private @Nullable LockView lock(Entry entry, Author reader) {
        return locks.of(entry.id()).map(held -> LockView.of(held, reader)).orElse(null);
    }

    public Response.ResponseBuilder answer(int status, Entry entry, Author reader) {
        return Response.status(status)
                .entity(view(entry, reader))
                .tag(String.valueOf(entry.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

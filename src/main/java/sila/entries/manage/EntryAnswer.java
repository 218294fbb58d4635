package sila.entries.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import sila.contentmodel.ContentModel;
import sila.entries.Entry;

/** An entry with its fields, as every verb answers it; the entity tag is the number of its latest version. */
@ApplicationScoped
public class EntryAnswer {

    private final ContentModel model;

    EntryAnswer(ContentModel model) {
        this.model = model;
    }

    public Response.ResponseBuilder of(int status, Entry entry) {
        return Response.status(status)
                .entity(EntryView.withFields(entry, model.requireType(entry.type())))
                .tag(String.valueOf(entry.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

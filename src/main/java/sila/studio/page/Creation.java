package sila.studio.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.kernel.Language;
import sila.members.Caller;
import sila.members.Scope;

/** What the person may begin: for the menu «Create». */
@ApplicationScoped
public class Creation {

    private final ContentModel model;
    private final Caller caller;
    private final StudioLanguage language;

    Creation(ContentModel model, Caller caller, StudioLanguage language) {
        this.model = model;
        this.caller = caller;
        this.language = language;
    }

    /** @param name of the content type */
    public record Offer(String name, String title) {}

    public List<Offer> offers() {
        Language reader = language.language();
        return model.types().stream()
                .filter(this::isOpen)
                .map(type -> new Offer(type.name(), type.title().in(reader)))
                .toList();
    }

    public boolean isOpen(ContentType type) {
        return caller.permissions().rows(Scope.WRITE).alternatives().stream()
                .anyMatch(any -> any.types().isEmpty() || any.types().contains(type.name()));
    }
}

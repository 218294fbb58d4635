package sila.site.select;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import sila.contentmodel.ContentModel;
import sila.entries.PublicView;
import sila.entries.Publication;
import sila.entries.Publications;

/** The site's own pages, made of a state that is not public yet. */
@ApplicationScoped
public class PreviewPages {

    private final Publications publications;
    private final ContentModel model;
    private final Sections sections;
    private final Frame frame;

    PreviewPages(Publications publications, ContentModel model, Sections sections, Frame frame) {
        this.publications = publications;
        this.model = model;
        this.sections = sections;
        this.frame = frame;
    }

    /** @param until how long the preview can be looked at; stands on every page */
    public Of of(PublicView view, Instant until) {
        return new Of(publications.in(view), frame.ofPreview(until));
    }

    /** All pages of one state. */
    public final class Of {

        private final Publications publications;
        private final EntryPages entries;
        private final SharedPages shared;
        private final Messages messages;

        private Of(Publications publications, Frame frame) {
            this.publications = publications;
            var mentions = new Mentions(publications, model);
            var stories = new Stories(new Particulars(mentions), new Blocks(mentions), mentions, frame);
            var lists = new ListPages(publications, model, stories, frame);
            this.entries = new EntryPages(publications, stories, mentions, sections, frame);
            this.shared = new SharedPages(publications, model, sections, lists, stories, frame);
            this.messages = new Messages(frame);
        }

        /** What stands at an address; empty when nothing does. */
        public Optional<? extends TemplateInstance> at(String path) {
            var page = shared.at(path);
            return page.isPresent() ? page : entry(path).map(entries::page);
        }

        public TemplateInstance notFound() {
            return messages.notFound();
        }

        /** Address of an entry's page; empty when it has none. */
        public Optional<String> pathOf(UUID entry) {
            return publications
                    .find(entry)
                    .filter(found -> Sections.isOnSite(found.type()))
                    .map(Publication::path);
        }

        private Optional<Publication> entry(String path) {
            String[] steps = path.split("/", -1);
            return steps.length != 3
                    ? Optional.empty()
                    : model.byPlural(steps[1])
                            .filter(Sections::isOnSite)
                            .flatMap(type -> publications.bySlug(type, steps[2]));
        }
    }
}

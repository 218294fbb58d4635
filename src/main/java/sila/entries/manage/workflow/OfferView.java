package sila.entries.manage.workflow;

import java.util.List;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.entries.workflow.Offer;
import sila.kernel.Language;

/**
 * A step that could be taken.
 *
 * @param why sentences that say what stands against the step; empty when it is allowed
 * @param way names of the steps that have to be taken before; empty when it begins where the entry stands
 * @param locked whether nothing stands against it but that somebody else edits the entry now: {@code despite=lock} goes on
 */
public record OfferView(
        String name,
        String title,
        Stage to,
        boolean reasonRequired,
        boolean allowed,
        List<String> why,
        List<String> way,
        boolean locked) {

    static OfferView of(Offer offer, Language language) {
        return new OfferView(
                offer.step().name(),
                offer.step().title().in(language),
                offer.step().to(),
                offer.reasonRequired(),
                offer.allowed(),
                offer.why().stream().map(text -> text.in(language)).toList(),
                offer.way().stream().map(Transition::name).toList(),
                offer.locked());
    }
}

package sila.entries.manage;

import java.util.List;
import java.util.UUID;
import sila.entries.dryrun.Finding;
import sila.kernel.Language;

/**
 * What should be known before something is published, in one language.
 *
 * @param blocks whether it stands in the way
 * @param pointer where, e.g. {@code /fields/title}; empty for the entry as a whole
 * @param about ids of the other entries or releases it is about
 */
public record FindingView(
        UUID entry, Finding.Kind kind, boolean blocks, String pointer, String detail, List<UUID> about) {

    static FindingView of(Finding found, Language language) {
        return new FindingView(
                found.entry(),
                found.kind(),
                found.blocks(),
                found.pointer(),
                found.detail().in(language),
                found.about());
    }

    static List<FindingView> of(List<Finding> found, Language language) {
        return found.stream().map(one -> of(one, language)).toList();
    }
}

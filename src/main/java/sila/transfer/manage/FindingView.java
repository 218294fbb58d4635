package sila.transfer.manage;

import java.util.List;
import sila.kernel.Language;
import sila.transfer.Finding;

/**
 * What there is to say of one thing.
 *
 * @param outcome {@code new}, {@code changed}, {@code conflict}, {@code created}, {@code skipped}, {@code failed} …
 * @param subject the file in the archive, or the row in the source
 */
public record FindingView(String outcome, String subject, String title, List<String> reasons) {

    static FindingView of(Finding finding, Language language) {
        return new FindingView(
                finding.outcome().code(),
                finding.subject(),
                finding.title(),
                finding.reasons().stream().map(reason -> reason.in(language)).toList());
    }
}

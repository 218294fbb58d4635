package sila.entries.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.entries.checks.Checked;
import sila.entries.checks.Finding;
import sila.entries.checks.Severity;
import sila.kernel.Language;

/**
 * What an editor should know before a publication.
 *
 * @param publishable whether nothing stands in the way
 * @param version number of the version that was looked at
 * @param findings the worst first
 */
record ChecksView(boolean publishable, int version, List<Remark> findings) {

    /**
     * @param code stable: {@code alt-missing}
     * @param pointer where, e.g. {@code /fields/title}; empty for the entry as a whole
     * @param channel by which readers are concerned; absent for all
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Remark(
            Severity severity,
            String code,
            String pointer,
            @Nullable String channel,
            String message) {

        static Remark of(Finding found, Language language) {
            return new Remark(
                    found.severity(),
                    found.code(),
                    found.pointer(),
                    found.channel(),
                    found.message().in(language));
        }
    }

    static ChecksView of(Checked checked, Language language) {
        return new ChecksView(
                checked.isPublishable(),
                checked.version(),
                checked.findings().stream()
                        .map(found -> Remark.of(found, language))
                        .toList());
    }
}

package sila.entries.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Publication;
import sila.entries.diff.Diff;
import sila.entries.dryrun.Action;
import sila.entries.dryrun.Forecast;
import sila.entries.references.Referrer;
import sila.kernel.Language;
import sila.members.Scope;

/**
 * What would change for readers.
 *
 * @param type null when the reader may not see the entry; so is the title, and all else is left out but what stands in the
 *     way
 * @param possible whether nothing stands in the way
 * @param version number of the version that would be public; null when none would
 * @param publicVersion number of the one that is public now
 * @param changes from what is public to what would be; null when not both are there
 * @param gone addresses that would answer 404, for there are no redirects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForecastView(
        UUID entry,
        @Nullable String type,
        @Nullable String title,
        Action action,
        boolean possible,
        @Nullable Integer version,
        @Nullable Integer publicVersion,
        Paths address,
        List<String> gone,
        Languages languages,
        @Nullable Diff changes,
        List<Forecast.Reach> channels,
        List<Forecast.Relation> references,
        List<Referrer> referredBy,
        List<FindingView> findings) {

    /** From the site's root; null where readers find nothing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Paths(@Nullable String now, @Nullable String then) {}

    /** In which the entry can be read. */
    public record Languages(List<String> now, List<String> then) {}

    static ForecastView of(Forecast forecast, Author reader, Language language) {
        var entry = forecast.planned().entry();
        return reader.permissions().allows(Scope.READ, entry.subject())
                ? whole(forecast, language)
                : unseen(forecast, language);
    }

    private static ForecastView unseen(Forecast forecast, Language language) {
        var planned = forecast.planned();
        var version = planned.version();
        var now = planned.now();
        return new ForecastView(
                planned.entry().id(),
                null,
                null,
                planned.step().action(),
                forecast.isPossible(),
                version == null ? null : version.number(),
                now == null ? null : now.version(),
                new Paths(null, null),
                List.of(),
                new Languages(List.of(), List.of()),
                null,
                List.of(),
                List.of(),
                List.of(),
                FindingView.of(forecast.findings(), language));
    }

    private static ForecastView whole(Forecast forecast, Language language) {
        var planned = forecast.planned();
        var version = planned.version();
        var now = planned.now();
        return new ForecastView(
                planned.entry().id(),
                planned.type().name(),
                planned.entry().title(),
                planned.step().action(),
                forecast.isPossible(),
                version == null ? null : version.number(),
                now == null ? null : now.version(),
                new Paths(forecast.pathNow(), forecast.pathThen()),
                Stream.ofNullable(forecast.pathNow())
                        .filter(path -> !Objects.equals(path, forecast.pathThen()))
                        .toList(),
                new Languages(languages(now), languages(forecast.then())),
                forecast.changes(),
                forecast.channels(),
                forecast.references(),
                forecast.referredBy(),
                FindingView.of(forecast.findings(), language));
    }

    private static List<String> languages(@Nullable Publication state) {
        return state == null
                ? List.of()
                : Stream.concat(
                                Stream.of(state.language().code()),
                                state.translations().propertyStream().map(translation -> translation.getKey()))
                        .distinct()
                        .toList();
    }
}

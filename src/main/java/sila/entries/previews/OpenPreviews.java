package sila.entries.previews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.dryrun.Action;
import sila.entries.dryrun.Planned;
import sila.entries.dryrun.Scenario;
import sila.entries.dryrun.Scenarios;
import sila.entries.dryrun.Step;
import sila.entries.editions.Edition;
import sila.entries.editions.Overlay;
import sila.entries.editions.Previews;
import sila.entries.publishing.Publishing;
import sila.entries.releases.Release;
import sila.entries.releases.ReleaseState;
import sila.entries.releases.Releases;
import sila.members.accounts.Secret;

/** Shows what a token is for: everything that is public, and over it what would be. */
@ApplicationScoped
public class OpenPreviews implements Previews {

    /** Characters; what is longer was never given out and need not be hashed. */
    private static final int LONGEST_TOKEN = 100;

    private final Scenarios scenarios;
    private final Publishing publishing;
    private final Releases releases;
    private final Outlook outlook;

    OpenPreviews(Scenarios scenarios, Publishing publishing, Releases releases, Outlook outlook) {
        this.scenarios = scenarios;
        this.publishing = publishing;
        this.releases = releases;
        this.outlook = outlook;
    }

    /**
     * @param entry that it is about; null when it is about a release or a moment
     * @param until when the token expires
     */
    public record Open(Edition edition, @Nullable UUID entry, Instant until) {}

    /** Empty when there is no such token, it has expired, or what it shows is not there any more. */
    @Transactional
    public Optional<Open> open(String token) {
        return valid(token).flatMap(preview -> overlay(preview.sight(), null)
                .map(overlay -> new Open(Edition.with(overlay), preview.sight().entry(), preview.expiresAt())));
    }

    @Override
    @Transactional
    public Optional<Edition> edition(String token, @Nullable Instant moment) {
        return valid(token).flatMap(preview -> overlay(preview.sight(), moment)).map(Edition::with);
    }

    private static Optional<Preview> valid(String token) {
        return token.length() > LONGEST_TOKEN ? Optional.empty() : Preview.open(new Secret(token), Instant.now());
    }

    /** @param moment on the way to the one that a token of the future is for; other tokens show no future */
    private Optional<Overlay> overlay(Sight sight, @Nullable Instant moment) {
        if (sight.at() != null) {
            Instant at = moment == null ? sight.at() : moment;
            return at.isAfter(sight.at()) ? Optional.empty() : Optional.of(future(at));
        }
        if (moment != null) {
            return Optional.empty();
        }
        return sight.entry() != null
                ? Entry.<Entry>findByIdOptional(sight.entry())
                        .filter(entry -> !entry.isDeleted())
                        .map(entry -> now(List.of(new Step(entry.id(), Action.PUBLISH, sight.version()))))
                : releases.find(Objects.requireNonNull(sight.release())).map(release -> now(ahead(release)));
    }

    /** What a release has done already is public, or somebody has changed it since. */
    private static List<Step> ahead(Release release) {
        return release.state() == ReleaseState.PUBLISHED ? List.of() : release.steps();
    }

    private Overlay now(List<Step> steps) {
        Instant now = Instant.now();
        return overlay(steps, entry -> now);
    }

    private Overlay future(Instant moment) {
        Map<UUID, Outlook.Due> due = outlook.until(moment);
        return overlay(
                due.values().stream().map(Outlook.Due::step).toList(),
                entry -> Objects.requireNonNull(due.get(entry)).at());
    }

    private Overlay overlay(List<Step> steps, Function<UUID, Instant> when) {
        Scenario scenario = scenarios.of(Scenario.Occasion.APPOINTED, Author.hub("preview"), steps);
        var prospect = scenario.prospect();
        var put = new ArrayList<Overlay.Row>();
        var removed = new HashSet<UUID>();
        for (Planned planned : scenario.steps()) {
            var version = planned.version();
            UUID id = planned.entry().id();
            if (version == null) {
                removed.add(id);
            } else if (!planned.entry().isDeleted()) {
                put.add(publishing.row(planned.type(), planned.entry(), version, when.apply(id), prospect));
            }
        }
        return new Overlay(put, removed);
    }
}

package sila.entries.previews;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.entries.releases.Release;
import sila.entries.releases.ReleaseItem;
import sila.entries.releases.Releases;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.Scope;
import sila.members.Subject;
import sila.members.accounts.Secret;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** Gives out previews and takes them back. */
@ApplicationScoped
public class PreviewTokens {

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration FURTHEST = Duration.ofDays(3660);
    /** Expired tokens are of no use to anybody; this long they help to answer «why does the link not work?». */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int LISTED = 500;

    private final Releases releases;
    private final AuditLog audit;

    PreviewTokens(Releases releases, AuditLog audit) {
        this.releases = releases;
        this.audit = audit;
    }

    /** @param secret the token itself, which is not stored */
    public record Issued(Preview preview, Secret secret) {}

    /**
     * @param seconds until it expires; null for a week
     * @throws Problem 422 with everything that is wrong, 403 when the author may not show this to others
     */
    @Transactional
    public Issued issue(Sight sight, @Nullable Long seconds, Author author) {
        check(sight, seconds);
        subjects(sight).forEach(subject -> author.permissions().require(Scope.PREVIEW, subject));
        Instant now = Instant.now();
        Preview.delete("expiresAt < ?1", now.minus(KEPT));
        Secret secret = Secret.token();
        Preview preview =
                Preview.issue(sight, secret, now.plus(seconds == null ? USUAL : Duration.ofSeconds(seconds)), author);
        record("preview.create", preview, author);
        return new Issued(preview, secret);
    }

    private static void check(Sight sight, @Nullable Long seconds) {
        var violations = new ArrayList<Violation>();
        if (Stream.of(sight.entry(), sight.release(), sight.at())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            violations.add(new Violation(
                    "",
                    Text.of(
                            "Укажите одно: материал (entry), релиз (release) или момент (at).",
                            "Name one: an entry, a release or a moment (at).")));
        }
        if (sight.version() != null && sight.entry() == null) {
            violations.add(new Violation(
                    "/version", Text.of("Версия бывает только у материала.", "Only an entry has a version.")));
        }
        if (sight.at() != null && !isAhead(sight.at())) {
            violations.add(new Violation(
                    "/at",
                    Text.of(
                            "Момент должен быть впереди, не дальше десяти лет. Прошлое показывает as_of.",
                            "The moment must lie ahead, no further than ten years. The past is shown by as_of.")));
        }
        if (seconds != null && (seconds < 1 || seconds > LONGEST.toSeconds())) {
            violations.add(new Violation(
                    "/expiresIn",
                    Text.of("Срок в секундах, от 1 до %s (30 дней).", "Seconds, from 1 to %s (30 days).")
                            .with(LONGEST.toSeconds())));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static boolean isAhead(Instant moment) {
        Instant now = Instant.now();
        return moment.isAfter(now) && moment.isBefore(now.plus(FURTHEST));
    }

    /** What the token shows, as permissions see it. The future may show anything. */
    private List<Subject> subjects(Sight sight) {
        if (sight.entry() != null) {
            return List.of(subject(sight.entry(), sight.version()));
        }
        if (sight.release() != null) {
            Release release = releases.require(sight.release());
            return Entry.all(release.items().stream().map(ReleaseItem::entryId).toList()).stream()
                    .map(Entry::subject)
                    .toList();
        }
        return List.of(Subject.NONE);
    }

    private static Subject subject(UUID id, @Nullable Integer version) {
        Entry entry = Entry.<Entry>findByIdOptional(id)
                .filter(found -> !found.isDeleted())
                .orElseThrow(() -> Problem.invalid(List.of(new Violation(
                        "/entry",
                        Text.of(
                                "Такого материала нет, или он в корзине.",
                                "There is no such entry, or it lies in the bin.")))));
        if (version != null) {
            EntryVersion.numbered(id, version)
                    .orElseThrow(() -> Problem.invalid(List.of(new Violation(
                            "/version", Text.of("Такой версии у материала нет.", "The entry has no such version.")))))
                    .keep();
        }
        return entry.subject();
    }

    /** Those that are valid, newest first. */
    @Transactional
    public List<Preview> list(Author reader) {
        return Preview.valid(seesEverything(reader), reader, Instant.now(), LISTED);
    }

    /** From now on it shows nothing. @throws Problem 404 */
    @Transactional
    public void revoke(UUID id, Author author) {
        Preview preview = Preview.<Preview>findByIdOptional(id)
                .filter(found -> seesEverything(author) || found.isOf(author))
                .orElseThrow(() -> Problem.notFound(Text.of("Такого предпросмотра нет.", "There is no such preview.")));
        preview.delete();
        record("preview.revoke", preview, author);
    }

    private static boolean seesEverything(Author author) {
        return author.permissions().allows(Scope.PREVIEW, Subject.NONE);
    }

    private void record(String action, Preview preview, Author author) {
        Sight sight = preview.sight();
        ObjectNode after = StrictJson.MAPPER
                .createObjectNode()
                .put("entry", Objects.toString(sight.entry(), null))
                .put("release", Objects.toString(sight.release(), null))
                .put("at", Objects.toString(sight.at(), null))
                .put("expiresAt", preview.expiresAt().toString());
        audit.record(new Act(action, "preview:" + preview.id(), null, after, author.name()));
    }
}

package sila.transfer.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.copies.Copies;
import sila.entries.copies.EntryHead;
import sila.entries.copies.Restoring;
import sila.entries.copies.VersionCopy;
import sila.entries.editing.Slugs;
import sila.entries.locks.Locks;
import sila.kernel.Slug;
import sila.transfer.Conflicts;
import sila.transfer.Outcome;

/** Brings one entry of an archive in, whole, inside a transaction. */
@ApplicationScoped
class EntryImport {

    private final ContentModel model;
    private final Copies copies;
    private final EntryJudge judge;
    private final Restoring restoring;
    private final Slugs slugs;
    private final Locks locks;
    private final Parts parts;

    EntryImport(
            ContentModel model,
            Copies copies,
            EntryJudge judge,
            Restoring restoring,
            Slugs slugs,
            Locks locks,
            Parts parts) {
        this.model = model;
        this.copies = copies;
        this.judge = judge;
        this.restoring = restoring;
        this.slugs = slugs;
        this.locks = locks;
        this.parts = parts;
    }

    /**
     * What has become of an entry.
     *
     * @param published id of the entry that is public because of it; null when none is
     */
    record Result(
            Outcome outcome, Judgement judgement, @Nullable UUID published) {}

    /** @throws sila.kernel.Problem below 500: it cannot be brought in, and nothing of it has come */
    Result bringIn(Archive archive, EntryFiles files, EntryHead head, Conflicts conflicts, Author by) {
        Judgement judgement = judge.judge(archive, files, head, copies.locked(head.id()));
        if (judgement.outcome() == Outcome.UNCHANGED) {
            return new Result(Outcome.UNCHANGED, judgement, null);
        }
        if (judgement.isHopeless() || (!judgement.clashes().isEmpty() && conflicts == Conflicts.SKIP)) {
            return new Result(Outcome.SKIPPED, judgement, null);
        }
        if (judgement.here() != null) {
            locks.refusal(head.id(), by).ifPresent(locked -> {
                throw locked;
            });
        }
        ContentType type = model.requireType(head.type());
        if (judgement.has(Clash.DIVERGED)) {
            return conflicts == Conflicts.OVERWRITE
                    ? onTop(type, archive, files, head, judgement, by)
                    : beside(type, archive, files, head, judgement, by);
        }
        return asItIs(type, archive, files, head, judgement, by);
    }

    /** With its id, its numbers and dates; under a numbered address when another entry has its own. */
    private Result asItIs(
            ContentType type, Archive archive, EntryFiles files, EntryHead head, Judgement judgement, Author by) {
        boolean isTaken = judgement.has(Clash.SLUG_IS_TAKEN);
        String slug = isTaken ? slugs.free(type, new Slug(head.slug()), null).value() : head.slug();
        EntryHead put = head.as(head.id(), slug);
        bring(type, archive, files, put, judgement.missing(), number -> {
            VersionCopy version = archive.version(files, number);
            return version.slug().equals(head.slug()) ? version.at(slug) : version;
        });
        parts.restore(archive, files);
        restoring.settle(type, put, judgement.here(), by);
        Outcome outcome = judgement.here() == null ? Outcome.CREATED : Outcome.UPDATED;
        return new Result(outcome, judgement, put.publishedVersion() == null ? null : put.id());
    }

    private void bring(
            ContentType type,
            Archive archive,
            EntryFiles files,
            EntryHead head,
            Collection<Integer> numbers,
            Function<Integer, VersionCopy> version) {
        restoring.head(type, head, archive.version(files, head.version()));
        new TreeSet<>(numbers).forEach(number -> restoring.version(head.id(), version.apply(number)));
    }

    /** A copy that nobody sees until somebody has looked at both. */
    private Result beside(
            ContentType type, Archive archive, EntryFiles files, EntryHead head, Judgement judgement, Author by) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        String slug = slugs.free(type, new Slug(head.slug()), null).value();
        EntryHead copy = head.as(id, slug).asDraft();
        bring(type, archive, files, copy, files.numbers(), number -> archive.version(files, number)
                .at(slug));
        restoring.settle(type, copy, null, by);
        return new Result(Outcome.CREATED, judgement, null);
    }

    /** The archive's content as the newest versions here: what was here stays among the versions. */
    private Result onTop(
            ContentType type, Archive archive, EntryFiles files, EntryHead head, Judgement judgement, Author by) {
        EntryHead here = Objects.requireNonNull(judgement.here());
        String slug = judgement.has(Clash.SLUG_IS_TAKEN) ? here.slug() : head.slug();
        Instant now = Instant.now();
        int number = here.version();
        Integer published = head.publishedVersion();
        if (published != null && published != head.version()) {
            number++;
            restoring.version(
                    here.id(), archive.version(files, published).at(slug).renewed(number, now, by));
            published = number;
        }
        number++;
        VersionCopy latest = archive.version(files, head.version()).at(slug).renewed(number, now, by);
        restoring.version(here.id(), latest);
        if (head.publishedVersion() != null && head.publishedVersion() == head.version()) {
            published = number;
        }
        EntryHead renewed = here.renewed(head, latest, published);
        restoring.head(type, renewed, latest);
        restoring.settle(type, renewed, here, by);
        return new Result(Outcome.UPDATED, judgement, published == null ? null : here.id());
    }
}

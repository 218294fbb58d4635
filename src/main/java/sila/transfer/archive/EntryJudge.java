package sila.transfer.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.copies.Copies;
import sila.entries.copies.EntryHead;
import sila.entries.copies.VersionCopy;
import sila.entries.editing.Slugs;
import sila.kernel.CanonicalJson;
import sila.kernel.Text;

/** Compares an entry of an archive with the hub. Inside a transaction. */
@ApplicationScoped
class EntryJudge {

    private static final int MOST_REASONS = 20;

    private final ContentModel model;
    private final Copies copies;
    private final Slugs slugs;
    private final Fitness fitness;
    private final Parts parts;

    EntryJudge(ContentModel model, Copies copies, Slugs slugs, Fitness fitness, Parts parts) {
        this.model = model;
        this.copies = copies;
        this.slugs = slugs;
        this.fitness = fitness;
        this.parts = parts;
    }

    /**
     * @param here the entry in this hub, locked when the judgement is to be acted on
     * @throws sila.kernel.Problem 422: a file of the entry says what cannot be
     */
    Judgement judge(Archive archive, EntryFiles files, EntryHead head, Optional<EntryHead> here) {
        var clashes = EnumSet.noneOf(Clash.class);
        var reasons = new ArrayList<Text>();
        parts.check(archive, files);
        var history = history(archive, files, here);
        boolean same = history.missing().isEmpty() && isSame(archive, files, head, here.orElse(null));
        if (history.diverged()) {
            clashes.add(Clash.DIVERGED);
            reasons.add(sentence(history));
        }
        Optional<ContentType> type = model.type(head.type());
        if (type.isEmpty()) {
            clashes.add(Clash.TYPE_IS_MISSING);
            reasons.add(Text.of("В модели нет типа «%s».", "The model has no type “%s”.")
                    .with(head.type()));
        } else if (!same && !head.isDeleted()) {
            checkAddress(type.get(), head, clashes, reasons);
            fitness.check(type.get(), archive, files, head, clashes, reasons);
        }
        if (!same && clashes.isEmpty() && here.isPresent()) {
            reasons.add(difference(here.get(), head));
        }
        return new Judgement(
                here.orElse(null),
                history.missing(),
                clashes,
                reasons.stream().limit(MOST_REASONS).toList(),
                same);
    }

    private static Text difference(EntryHead here, EntryHead there) {
        return here.version() == there.version()
                ? Text.of(
                        "Версии те же; отличаются этап, сроки или обсуждение.",
                        "The versions are the same; stage, dates or discussion differ.")
                : Text.of("Здесь версия %s, в архиве %s.", "Version %s here, %s in the archive.")
                        .with(here.version(), there.version());
    }

    /**
     * @param missing numbers of versions that are not here
     * @param diverged whether a version is here that is not in the archive, or is another one there
     */
    private record History(List<Integer> missing, boolean diverged) {}

    private static Text sentence(History history) {
        return history.missing().isEmpty()
                ? Text.of("Здесь материал новее, чем в архиве.", "The entry is newer here than in the archive.")
                : Text.of(
                        "Материал изменили и здесь, и там, откуда архив.",
                        "The entry was changed here and where the archive comes from.");
    }

    /** Every version of the archive is read: what is in it must be known before anything is brought in. */
    private History history(Archive archive, EntryFiles files, Optional<EntryHead> here) {
        var hereNumbers = new TreeSet<Integer>();
        here.ifPresent(head -> hereNumbers.addAll(copies.numbers(head.id())));
        var missing = new ArrayList<Integer>();
        boolean diverged = !files.numbers().containsAll(hereNumbers);
        for (int number : new TreeSet<>(files.numbers())) {
            VersionCopy version = archive.version(files, number);
            if (!hereNumbers.contains(number)) {
                missing.add(number);
            } else if (!diverged) {
                diverged = copies.version(files.id(), number)
                        .map(stored -> !isSame(stored, version))
                        .orElse(true);
            }
        }
        return new History(missing, diverged);
    }

    private boolean isSame(Archive archive, EntryFiles files, EntryHead head, @Nullable EntryHead here) {
        return here != null && isSame(head, here) && parts.areHere(archive, files);
    }

    private static boolean isSame(Object one, Object other) {
        return Arrays.equals(CanonicalJson.digest(one), CanonicalJson.digest(other));
    }

    private void checkAddress(ContentType type, EntryHead head, EnumSet<Clash> clashes, List<Text> reasons) {
        if (slugs.isTaken(type, head.slug(), head.id())) {
            clashes.add(Clash.SLUG_IS_TAKEN);
            reasons.add(Text.of("Адрес «%s» занят другим материалом.", "Another entry has the slug “%s”.")
                    .with(head.slug()));
        }
    }
}

package sila.entries.checks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import sila.contentmodel.AssetUse;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.media.MediaFile;
import sila.media.State;
import sila.media.files.Kind;

/** Files that are not ready, and pictures that say nothing to those who do not see them. */
@ApplicationScoped
class MediaCheck implements Check {

    private static final Set<String> PICTURES = Set.of(Kind.IMAGE.code());

    /** «photo-1.png», «IMG_2041»: what a camera or a program has written. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "\\S+\\.(jpe?g|png|gif|webp|svg|heic|avif)|(img|dsc|dscn|pict)[_-]?\\d+", Pattern.CASE_INSENSITIVE);

    @Override
    public void check(Inspected entry, Consumer<Finding> found) {
        for (AssetUse use : entry.allUses()) {
            MediaFile file = entry.files().get(use.asset());
            if (file != null && !file.isReady()) {
                found.accept(notReady(use, file));
            }
            if (file != null && file.kind() == Kind.IMAGE) {
                describe(entry, use, file, found);
            }
        }
    }

    private static Finding notReady(AssetUse use, MediaFile file) {
        boolean takesTime = file.state() == State.PROCESSING;
        Text message = takesTime
                ? Text.of(
                        "Файл «%s» ещё обрабатывается: дождитесь конца или замените его.",
                        "The file \"%s\" is still processed: wait until it is ready, or replace it.")
                : Text.of(
                        "Файл «%s» повреждён или не то, что обещает его имя: замените его.",
                        "The file \"%s\" is damaged or not what its name promises: replace it.");
        return Finding.obstacle(
                takesTime ? "media-processing" : "media-broken",
                new Violation(use.pointer(), message.with(file.filename())));
    }

    /** Where only pictures may stand, publishing asks for the description anyway. */
    private static void describe(Inspected entry, AssetUse use, MediaFile file, Consumer<Finding> found) {
        String place = use.pointer().substring(0, use.pointer().lastIndexOf('/')) + "/alt";
        String alt = entry.at(place).asText("").strip();
        if (alt.isEmpty() && !use.accepts().equals(PICTURES)) {
            found.accept(Finding.warning(
                    "alt-missing",
                    place,
                    Text.of(
                                    "Опишите картинку «%s» для тех, кто её не видит.",
                                    "Describe the picture \"%s\" for those who do not see it.")
                            .with(file.filename())));
        } else if (alt.equalsIgnoreCase(file.filename())
                || FILE_NAME.matcher(alt).matches()) {
            found.accept(Finding.hint(
                    "alt-file-name",
                    place,
                    Text.of(
                                    "«%s» — имя файла, а не описание: скажите, что на картинке.",
                                    "\"%s\" is the name of a file and no description: say what the picture shows.")
                            .with(alt)));
        }
    }
}

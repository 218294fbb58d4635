package sila.entries.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.AssetUse;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.EntryReference;
import sila.contentmodel.Strictness;
import sila.entries.Document;
import sila.entries.references.Targets;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.media.Assets;
import sila.media.MediaFile;

/** What an entry's fields must satisfy: the rules of its type, and those that only the database can answer. */
@ApplicationScoped
public class DraftRules {

    private static final String FIELDS = "/fields";

    private final ContentModel model;
    private final Assets assets;
    private final Targets targets;

    DraftRules(ContentModel model, Assets assets, Targets targets) {
        this.model = model;
        this.assets = assets;
        this.targets = targets;
    }

    /**
     * For whoever stores or publishes the document in this transaction: what it points at stays where it is until then.
     *
     * @throws Problem 422 with every violation found, by pointers into the document
     */
    public void check(ContentType type, Document document, Strictness strictness) {
        List<Violation> violations = violations(type, document, strictness, targets::held, assets::held);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    /** Everything that is wrong, by pointers into the document: {@code /fields/title}, {@code /translations/en/lead}. */
    public List<Violation> violations(ContentType type, Document document, Strictness strictness) {
        return violations(type, document, strictness, targets::types, assets::find);
    }

    private List<Violation> violations(
            ContentType type,
            Document document,
            Strictness strictness,
            Function<Collection<UUID>, Map<UUID, String>> typesOf,
            Function<Collection<UUID>, Map<UUID, MediaFile>> filesOf) {
        var violations = new ArrayList<Violation>();
        type.check(document.fields(), strictness).forEach(found -> violations.add(found.under(FIELDS)));
        document.translations().forEach((language, values) -> type.checkTranslation(values, language, strictness)
                .forEach(found -> violations.add(found.under("/translations/" + language.code()))));
        if (violations.isEmpty()) {
            document.parts().forEach((pointer, values) -> {
                var found = new ArrayList<Violation>();
                checkReferences(type.references(values), typesOf, found);
                checkAssets(type.assetUses(values), strictness, filesOf, found);
                found.forEach(violation -> violations.add(violation.under(pointer)));
            });
        }
        return violations;
    }

    private void checkReferences(
            List<EntryReference> references,
            Function<Collection<UUID>, Map<UUID, String>> typesOf,
            List<Violation> violations) {
        Map<UUID, String> types = typesOf.apply(
                references.stream().map(EntryReference::target).distinct().toList());
        for (EntryReference reference : references) {
            String type = types.get(reference.target());
            if (type == null) {
                violations.add(new Violation(
                        reference.pointer(),
                        Text.of("Материала %s нет.", "There is no entry %s.").with(reference.target())));
            } else if (model.type(type).filter(reference::allows).isEmpty()) {
                violations.add(new Violation(
                        reference.pointer(),
                        Text.of(
                                        "Здесь можно указать только: %s; а это — %s.",
                                        "Only these may stand here: %s; this is: %s.")
                                .with(String.join(", ", reference.types()), type)));
            }
        }
    }

    private static void checkAssets(
            List<AssetUse> uses,
            Strictness strictness,
            Function<Collection<UUID>, Map<UUID, MediaFile>> filesOf,
            List<Violation> violations) {
        Map<UUID, MediaFile> files =
                filesOf.apply(uses.stream().map(AssetUse::asset).distinct().toList());
        for (AssetUse use : uses) {
            unfitness(use, files.get(use.asset()), strictness)
                    .ifPresent(message -> violations.add(new Violation(use.pointer(), message)));
        }
    }

    private static Optional<Text> unfitness(AssetUse use, @Nullable MediaFile file, Strictness strictness) {
        if (file == null) {
            return Optional.of(Text.of("Файла %s нет.", "There is no file %s.").with(use.asset()));
        }
        if (!use.allows(file.kind().code())) {
            return Optional.of(
                    Text.of("Файл не того вида: здесь нужен %s.", "A file of another kind is needed here: %s.")
                            .with(String.join(", ", use.accepts())));
        }
        if (strictness == Strictness.PUBLISH && !file.isReady()) {
            return Optional.of(Text.of(
                            "Файл «%s» ещё не готов к публикации. Дождитесь конца обработки или замените его.",
                            "The file \"%s\" is not ready to be published. Wait until it is processed, or replace it.")
                    .with(file.filename()));
        }
        return Optional.empty();
    }
}

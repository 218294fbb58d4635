package sila.transfer.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sila.contentmodel.AssetUse;
import sila.contentmodel.ContentType;
import sila.contentmodel.EntryReference;
import sila.contentmodel.Strictness;
import sila.entries.Document;
import sila.entries.copies.EntryHead;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.media.Assets;

/** Whether an entry of an archive satisfies this hub: its content model, its unique values, what it points at. */
@ApplicationScoped
class Fitness {

    private final EntityManager database;
    private final Assets assets;

    Fitness(EntityManager database, Assets assets) {
        this.database = database;
        this.assets = assets;
    }

    void check(
            ContentType type,
            Archive archive,
            EntryFiles files,
            EntryHead head,
            Set<Clash> clashes,
            List<Text> reasons) {
        Document latest =
                archive.version(files, head.version()).document().upgraded(type).known(type);
        var violations = new ArrayList<>(violations(type, latest, Strictness.DRAFT));
        if (head.publishedVersion() != null) {
            Document published = head.publishedVersion() == head.version()
                    ? latest
                    : archive.version(files, head.publishedVersion())
                            .document()
                            .upgraded(type)
                            .known(type);
            violations(type, published, Strictness.PUBLISH).stream()
                    .filter(found -> !violations.contains(found))
                    .forEach(violations::add);
        }
        violations.removeIf(found -> archive.brings(at(latest, found.pointer())));
        if (!violations.isEmpty()) {
            clashes.add(Clash.DOES_NOT_FIT);
            violations.forEach(found -> reasons.add(sentence(found)));
            return;
        }
        checkUniqueValues(type, head, latest, clashes, reasons);
        checkTargets(type, archive, latest, reasons);
    }

    private static List<Violation> violations(ContentType type, Document document, Strictness strictness) {
        var violations = new ArrayList<Violation>();
        type.check(document.fields(), strictness).forEach(found -> violations.add(found.under("/fields")));
        document.translations().forEach((language, values) -> type.checkTranslation(values, language, strictness)
                .forEach(found -> violations.add(found.under("/translations/" + language.code()))));
        return violations;
    }

    /** The value that a violation is about. */
    private static JsonNode at(Document document, String pointer) {
        return document.parts().entrySet().stream()
                .filter(part -> pointer.startsWith(part.getKey() + "/"))
                .map(part -> part.getValue().at(pointer.substring(part.getKey().length())))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static Text sentence(Violation violation) {
        return Text.of(
                violation.pointer() + " — " + violation.message().ru(),
                violation.pointer() + " — " + violation.message().en());
    }

    private void checkUniqueValues(
            ContentType type, EntryHead head, Document latest, Set<Clash> clashes, List<Text> reasons) {
        Map<String, JsonNode> values = type.uniqueValues(latest.fields());
        values.forEach((field, value) -> {
            if (belongsToAnother(type, head.id(), field, value)) {
                clashes.add(Clash.NOT_UNIQUE);
                reasons.add(Text.of(
                                "/fields/%s — такое значение уже есть у другого материала.",
                                "/fields/%s — another entry has this value already.")
                        .with(field));
            }
        });
    }

    private boolean belongsToAnother(ContentType type, UUID entry, String field, JsonNode value) {
        return (boolean) database.createNativeQuery("""
                        select exists (select 1 from entry_unique
                            where type = :type and field = :field and value = cast(:value as jsonb) and entry_id <> :entry)
                        """)
                .setParameter("type", type.name())
                .setParameter("field", field)
                .setParameter("value", value.toString())
                .setParameter("entry", entry)
                .getSingleResult();
    }

    /** What it points at may come later: a relation is kept, and said to lead nowhere. */
    private void checkTargets(ContentType type, Archive archive, Document latest, List<Text> reasons) {
        var entries = new LinkedHashSet<UUID>();
        var files = new LinkedHashSet<UUID>();
        latest.parts().values().forEach(values -> {
            type.references(values).stream().map(EntryReference::target).forEach(entries::add);
            type.assetUses(values).stream().map(AssetUse::asset).forEach(files::add);
        });
        entries.removeIf(archive::hasEntry);
        files.removeIf(archive::hasAsset);
        entries.removeAll(known(entries));
        files.removeAll(assets.find(files).keySet());
        entries.forEach(id -> reasons.add(Text.of(
                        "Указывает на материал %s, которого нет ни здесь, ни в архиве.",
                        "Points at entry %s, which is neither here nor in the archive.")
                .with(id)));
        files.forEach(id -> reasons.add(Text.of(
                        "Показывает файл %s, которого нет ни здесь, ни в архиве.",
                        "Shows file %s, which is neither here nor in the archive.")
                .with(id)));
    }

    /** Those of the entries that are here and not in the bin. */
    @SuppressWarnings("unchecked")
    Collection<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createNativeQuery("select id from entry where id = any(:ids) and deleted_at is null")
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList();
    }
}

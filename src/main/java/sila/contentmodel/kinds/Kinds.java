package sila.contentmodel.kinds;

import java.util.Map;
import java.util.Set;
import sila.contentmodel.FieldKind;
import sila.contentmodel.yaml.Section;

/** The kinds by the names they have in YAML. */
final class Kinds {

    /** How a kind reads its own keys of a field. */
    interface Reading {
        FieldKind read(Section field, FieldReader reader);
    }

    private static final Map<String, Reading> READINGS = Map.ofEntries(
            Map.entry("text", TextKind::readLine),
            Map.entry("longtext", TextKind::readLong),
            Map.entry("richtext", RichTextKind::read),
            Map.entry("number", NumberKind::read),
            Map.entry("boolean", BooleanKind::read),
            Map.entry("date", (field, reader) -> NotationKind.DATE),
            Map.entry("datetime", (field, reader) -> NotationKind.DATETIME),
            Map.entry("duration", (field, reader) -> NotationKind.DURATION),
            Map.entry("colour", (field, reader) -> NotationKind.COLOUR),
            Map.entry("choice", TermKind::readChoice),
            Map.entry("terms", TermKind::readTerms),
            Map.entry("references", ReferenceKind::read),
            Map.entry("assets", AssetKind::read),
            Map.entry("link", LinkKind::read),
            Map.entry("location", LocationKind::read),
            Map.entry("json", JsonKind::read),
            Map.entry("group", GroupKind::read),
            Map.entry("blocks", BlocksKind::read));

    /** Kinds of which a field can hold many. */
    private static final Set<String> REPEATABLE = Set.of("text", "choice", "terms", "references", "assets", "link");

    private Kinds() {}

    /** The kind a field names, with its own keys. */
    static FieldKind read(Section field, FieldReader reader) {
        var reading = field.choice("kind", READINGS);
        if (!field.has("kind")) {
            field.complain("не хватает ключа «kind»");
        }
        boolean many = field.flag("many");
        if (many && !field.optionalText("kind").map(REPEATABLE::contains).orElse(true)) {
            field.complain("many", "поле этого вида не бывает списком");
        }
        var kind = reading.orElse(TextKind::readLine).read(field, reader);
        return many ? new ManyKind(kind, Limits.read(field, ManyKind.MAX)) : kind;
    }
}

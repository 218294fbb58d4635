package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Field;
import sila.contentmodel.FieldKind;
import sila.contentmodel.FieldSet;
import sila.contentmodel.Inspection;
import sila.contentmodel.SearchRole;
import sila.contentmodel.Strictness;
import sila.contentmodel.Vocabulary;
import sila.contentmodel.richtext.Embeds;
import sila.contentmodel.yaml.FormerNames;
import sila.contentmodel.yaml.Section;
import sila.kernel.Text;

/** Makes fields from YAML. */
public final class FieldReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Map<String, SearchRole> PARTS =
            Arrays.stream(SearchRole.values()).collect(Collectors.toMap(SearchRole::code, Function.identity()));

    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, Vocabulary> vocabularies;
    private final Embeds embeds;

    /**
     * @param types names of all types of the model, which references may point to
     * @param embeds what rich texts may embed
     */
    public FieldReader(Set<String> types, Map<String, Vocabulary> vocabularies, Embeds embeds) {
        types.forEach(type -> this.types.put(type, type));
        this.vocabularies = vocabularies;
        this.embeds = embeds;
    }

    Map<String, String> types() {
        return types;
    }

    Map<String, Vocabulary> vocabularies() {
        return vocabularies;
    }

    Embeds embeds() {
        return embeds;
    }

    /** One set of fields: no name twice, and each condition on a field that is there. */
    public FieldSet read(List<Section> sections) {
        var fields = new ArrayList<Field>();
        var names = Section.occurrences("name", sections);
        for (var section : sections) {
            var field = field(section);
            fields.add(field);
            if (names.getOrDefault(field.name(), 0L) > 1) {
                section.complain("name", "поле «" + field.name() + "» описано дважды");
            }
        }
        var read = new FieldSet(fields);
        for (int i = 0; i < fields.size(); i++) {
            checkCondition(fields.get(i), sections.get(i), read);
        }
        FormerNames.check("name", sections);
        return read;
    }

    /** A condition leads from field to field of the same set, and to an end. */
    private static void checkCondition(Field field, Section section, FieldSet siblings) {
        var condition = Optional.ofNullable(field.visibleWhen());
        condition
                .filter(when -> siblings.field(when.field()).isEmpty())
                .ifPresent(when -> section.complain("visible-when", "рядом нет поля «" + when.field() + "»"));
        var seen = new HashSet<String>();
        while (condition.isPresent()) {
            if (!seen.add(condition.get().field())) {
                section.complain("visible-when", "условия показа замкнуты в круг");
                return;
            }
            condition =
                    siblings.field(condition.get().field()).flatMap(other -> Optional.ofNullable(other.visibleWhen()));
        }
    }

    /** The fields of a group or a block. */
    FieldSet inner(Section owner) {
        var sections = owner.sections("fields");
        var fields = read(sections);
        if (sections.isEmpty()) {
            owner.complain("fields", "нужно хотя бы одно поле");
        }
        for (var section : sections) {
            if (section.flag("unique")) {
                section.complain("unique", "поле внутри группы или блока не бывает уникальным");
            }
            if (section.flag("localised")) {
                section.complain("localised", "группа и блоки переводятся целиком: «localised» ставится у них самих");
            }
        }
        return fields;
    }

    private Field field(Section section) {
        var kind = Kinds.read(section, this);
        var field = new Field(
                name(section),
                FormerNames.of(section),
                kind,
                section.title("title"),
                section.optionalTitle("help").orElse(null),
                section.flag("required"),
                unique(section, kind),
                section.flag("localised"),
                hidden(section),
                visibleWhen(section).orElse(null),
                defaultValue(section, kind),
                editors(section),
                section.choice("search", PARTS).orElse(null),
                section.source());
        section.finish();
        return field;
    }

    private static String name(Section section) {
        var name = section.text("name");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            section.complain("name", "имя поля — латинские буквы и цифры, начиная с маленькой буквы: «publishedOn»");
        }
        return name;
    }

    private static boolean unique(Section section, FieldKind kind) {
        boolean unique = section.flag("unique");
        if (unique && (kind.many() || !kind.filterable())) {
            section.complain("unique", "поле этого вида не бывает уникальным");
        }
        return unique;
    }

    private static boolean hidden(Section section) {
        boolean hidden = section.flag("hidden");
        if (hidden && section.has("search")) {
            section.complain("search", "скрытое поле не ищется");
        }
        return hidden;
    }

    private static Optional<Field.VisibleWhen> visibleWhen(Section section) {
        return section.section("visible-when").map(condition -> {
            var values = condition.json("is").stream()
                    .flatMap(is -> is.isArray() ? is.valueStream() : Optional.of(is).stream())
                    .map(JsonNode::asText)
                    .collect(Collectors.toUnmodifiableSet());
            if (values.isEmpty()) {
                condition.complain("нужен ключ «is» со значением или списком значений");
            }
            var visibleWhen = new Field.VisibleWhen(condition.text("field"), values);
            condition.finish();
            return visibleWhen;
        });
    }

    private static @Nullable JsonNode defaultValue(Section section, FieldKind kind) {
        var value = section.json("default").orElse(null);
        if (value != null) {
            var inspection = Inspection.of(Text.of("default", "default"), Strictness.DRAFT);
            kind.check(value, inspection);
            inspection.violations().stream()
                    .findFirst()
                    .ifPresent(violation -> section.complain(
                            "default",
                            "значение по умолчанию не годится: "
                                    + violation.message().ru()));
        }
        return value;
    }

    private static List<String> editors(Section section) {
        var roles = section.texts("editors");
        if (!roles.stream().allMatch(role -> ROLE.matcher(role).matches())) {
            section.complain("editors", "роль — латинские буквы и дефис: «editor»");
        }
        return roles;
    }
}

package sila.contentmodel.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.FieldSet;
import sila.contentmodel.Place;
import sila.contentmodel.SearchRole;
import sila.contentmodel.Workflow;
import sila.contentmodel.kinds.FieldReader;
import sila.contentmodel.yaml.FormerNames;
import sila.contentmodel.yaml.Section;

/** Reads the file of one type. */
final class TypeReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final double MAX_BOOST = 10;
    private static final Map<String, Place> PLACES =
            Arrays.stream(Place.values()).collect(Collectors.toMap(Place::code, Function.identity()));

    private final FieldReader fields;
    private final Map<String, List<Section>> fragments;
    private final Map<String, Workflow> workflows;
    private final Map<String, String> typeByPlural = new HashMap<>();

    TypeReader(FieldReader fields, Map<String, List<Section>> fragments, Map<String, Workflow> workflows) {
        this.fields = fields;
        this.fragments = fragments;
        this.workflows = workflows;
    }

    ContentType read(Section type) {
        var own = new ArrayList<>(type.sections("fields"));
        type.choices("include", fragments).forEach(own::addAll);
        var fieldSet = fields.read(own);
        var read = new ContentType(
                name(type, "name"),
                FormerNames.of(type),
                plural(type),
                type.title("title"),
                type.title("titles"),
                fieldNames(type, "slug", fieldSet),
                Set.copyOf(type.choices("publish", PLACES)),
                boost(type),
                fieldNames(type, "list", fieldSet),
                workflow(type),
                fieldSet,
                type.source());
        complete(type, read);
        type.finish();
        return read;
    }

    private static String name(Section type, String key) {
        var name = type.text(key);
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            type.complain(key, "имя — маленькие латинские буквы, цифры и дефис: «legal-case»");
        }
        return name;
    }

    private String plural(Section type) {
        var plural = name(type, "plural");
        var other = typeByPlural.put(plural, type.text("name"));
        if (other != null) {
            type.complain("plural", "множественное имя «" + plural + "» уже у типа «" + other + "»");
        }
        return plural;
    }

    private static List<String> fieldNames(Section type, String key, FieldSet fields) {
        var known = fields.all().stream()
                .collect(Collectors.toMap(field -> field.name(), field -> field.name(), (a, b) -> a));
        return type.choices(key, known);
    }

    private Workflow workflow(Section type) {
        return type.choice("workflow", workflows).orElseGet(() -> workflows.get(Workflow.DIRECT));
    }

    private static double boost(Section type) {
        return type.section("index")
                .map(index -> {
                    double boost =
                            index.number("boost").map(Number::doubleValue).orElse(1.0);
                    if (boost <= 0 || boost > MAX_BOOST) {
                        index.complain("boost", "вес — больше 0 и не больше 10");
                    }
                    index.finish();
                    return boost;
                })
                .orElse(1.0);
    }

    private static void complete(Section type, ContentType read) {
        if (!type.has("slug")) {
            type.complain("slug", "нужен ключ «slug» с полем, из которого делается адрес");
        }
        if (read.slug().stream().flatMap(name -> read.field(name).stream()).anyMatch(Field::hidden)) {
            type.complain("slug", "адрес виден всем: скрытое поле в него не входит");
        }
        boolean isTitled = read.fields().stream().anyMatch(field -> field.search() == SearchRole.TITLE);
        if (!isTitled) {
            type.complain("fields", "нужно поле с «search: title»: по нему материал называется в списках");
        }
    }
}

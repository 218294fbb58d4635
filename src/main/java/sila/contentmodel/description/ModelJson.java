package sila.contentmodel.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.FieldSet;
import sila.contentmodel.Place;
import sila.contentmodel.Vocabulary;
import sila.contentmodel.schema.Outline;
import sila.kernel.StrictJson;

/** The whole model as JSON, with the keys of the YAML in camel case: for the studio and for scripts. */
final class ModelJson {

    private ModelJson() {}

    static ObjectNode of(ContentModel model) {
        var json = Outline.object();
        var types = json.putArray("types");
        model.types().forEach(type -> types.add(type(type)));
        var vocabularies = json.putArray("vocabularies");
        model.vocabularies().forEach(vocabulary -> vocabularies.add(vocabulary(vocabulary)));
        json.set("workflows", StrictJson.MAPPER.valueToTree(model.workflows()));
        return json;
    }

    private static ObjectNode type(ContentType type) {
        var json = Outline.object().put("name", type.name());
        texts(json, "was", type.formerNames());
        json.put("plural", type.plural()).putPOJO("title", type.title()).putPOJO("titles", type.titles());
        texts(json, "slug", type.slug());
        texts(json, "publish", type.places().stream().map(Place::code).sorted().toList());
        json.put("boost", type.boost());
        texts(json, "list", type.columns());
        json.put("workflow", type.workflow().name()).put("source", type.source().toString());
        json.set("fields", fields(type.fieldSet()));
        return json;
    }

    private static ArrayNode fields(FieldSet fields) {
        var json = StrictJson.MAPPER.createArrayNode();
        fields.all().forEach(field -> json.add(field(field)));
        return json;
    }

    private static ObjectNode field(Field field) {
        var kind = field.kind();
        var json = Outline.object().put("name", field.name());
        texts(json, "was", field.formerNames());
        json.put("kind", kind.name()).put("many", field.many()).putPOJO("title", field.title());
        Optional.ofNullable(field.help()).ifPresent(help -> json.putPOJO("help", help));
        json.put("required", field.required()).put("unique", field.unique());
        json.put("localised", field.localised()).put("hidden", field.hidden());
        json.put("filterable", kind.filterable() && !field.hidden());
        Optional.ofNullable(field.visibleWhen()).ifPresent(when -> {
            var condition = json.putObject("visibleWhen").put("field", when.field());
            texts(condition, "is", when.values().stream().sorted().toList());
        });
        Optional.ofNullable(field.defaultValue()).ifPresent(value -> json.set("default", value));
        texts(json, "editors", field.editors());
        Optional.ofNullable(field.search()).ifPresent(role -> json.put("search", role.code()));
        json.put("source", field.source().toString());
        kind.describe(json);
        kind.group().ifPresent(inner -> json.set("fields", fields(inner)));
        blocks(field, json);
        return json;
    }

    private static void blocks(Field field, ObjectNode json) {
        if (!field.kind().blocks().isEmpty()) {
            var blocks = json.putArray("blocks");
            field.kind().blocks().forEach(block -> {
                var described = blocks.addObject().put("name", block.name());
                texts(described, "was", block.formerNames());
                described.putPOJO("title", block.title());
                described.set("fields", fields(block.fields()));
            });
        }
    }

    private static ObjectNode vocabulary(Vocabulary vocabulary) {
        var json = Outline.object().put("name", vocabulary.name());
        json.putPOJO("title", vocabulary.title()).put("editable", vocabulary.isEditable());
        vocabulary.describedBy().ifPresent(by -> json.putPOJO("describedBy", by));
        var terms = json.putArray("terms");
        for (var term : vocabulary.terms()) {
            var described = terms.addObject().put("code", term.code()).putPOJO("title", term.title());
            Optional.ofNullable(term.parent()).ifPresent(parent -> described.put("parent", parent));
            described.put("retired", term.retired());
            texts(described, "was", term.formerCodes());
        }
        return json;
    }

    /** A list, left out when it is empty. */
    private static void texts(ObjectNode json, String key, Collection<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(json.putArray(key)::add);
        }
    }
}

package sila.contentmodel.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Stage;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.schema.Outline.Form;
import sila.kernel.Language;

/**
 * The model as one file of TypeScript: types of entries and drafts, vocabularies, rich text, and a client of the API
 * ({@code client.ts} beside this class) whose filters, orders and includes know the fields of each type.
 */
final class TypeScript {

    private static final String CLIENT = client();

    /** Names that the client declares or takes from the language: no type of the model gets one of them. */
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

    private final ContentModel model;
    private final Outline outline;

    private TypeScript(ContentModel model, Outline outline) {
        this.model = model;
        this.outline = outline;
        NAME.matcher(CLIENT).results().map(MatchResult::group).distinct().forEach(outline::name);
    }

    /** @param language of the comments */
    static String of(ContentModel model, Language language) {
        return new TypeScript(model, Outline.in(language)).file();
    }

    private String file() {
        var maps = map("Entries", type -> reference(new EntryOutline(type, outline).entry()))
                + map("Drafts", type -> reference(new EntryOutline(type, outline).draft()))
                + map("Filters", this::filter)
                + map("Orders", type -> queries(type).orders())
                + map("References", type -> "{\n" + queries(type).references() + "  }")
                + map("Includes", type -> "{\n" + queries(type).includes() + "  }");
        model.types().forEach(this::withoutIncluded);
        return "// Made of the content model by the hub. Do not edit: fetch it again.\n\n"
                + TypeScriptTypes.declarations(outline.definitions())
                + "\nexport type Stage = " + TypeScriptTypes.union(stages()) + ";\n\n" + maps + CLIENT;
    }

    /** The client says more exactly what is included. */
    private void withoutIncluded(ContentType type) {
        var entry = Objects.requireNonNull(outline.definitions().get(outline.name(type.name())));
        entry.withObjectProperty("properties").remove("included");
    }

    private String map(String name, Function<ContentType, String> value) {
        return model.types().stream()
                .map(type -> "  " + TypeScriptTypes.key(type.name()) + ": " + value.apply(type) + ";\n")
                .collect(Collectors.joining("", "export interface " + name + " {\n", "}\n\n"));
    }

    private static Stream<String> stages() {
        return Stream.of(Stage.values()).map(Stage::code).map(TypeScriptTypes::literal);
    }

    private static String reference(JsonNode schema) {
        return TypeScriptTypes.type(schema, "");
    }

    private String filter(ContentType type) {
        return "{\n" + queries(type).filters().indent(2) + "  }";
    }

    private TypeScriptQueries queries(ContentType type) {
        return new TypeScriptQueries(model, type, outline.of(Form.DELIVERED));
    }

    private static String client() {
        try (var file = TypeScript.class.getResourceAsStream("client.ts")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

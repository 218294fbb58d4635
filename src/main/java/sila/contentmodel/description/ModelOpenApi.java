package sila.contentmodel.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Vocabulary;
import sila.contentmodel.schema.ObjectSchema;
import sila.contentmodel.schema.Outline;
import sila.kernel.Language;

/**
 * Puts the schemas of all types into the OpenAPI document, and refers to them where entries go in and out. It runs
 * when the hub starts, for only then the model is read; of vocabularies that change later it names no codes.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class ModelOpenApi implements OASFilter {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String ONE = "/api/v1/content/{type}/{key}";
    private static final String LIST = "/api/v1/content/{type}";
    private static final String CREATE = "/api/v1/manage/content/{type}";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var model = Arc.container().instance(ContentModel.class).get();
        Components components = Optional.ofNullable(document.getComponents()).orElseGet(OASFactory::createComponents);
        document.setComponents(components);
        var outline = Outline.in(Language.EN);
        Optional.ofNullable(components.getSchemas())
                .ifPresent(known -> known.keySet().forEach(outline::name));
        var entry = outline.shared("AnyEntry", all -> any(model, type -> new EntryOutline(type, all).entry()));
        var page = outline.shared("EntryList", all -> list(entry));
        var draft = outline.shared("AnyDraft", all -> any(model, type -> new EntryOutline(type, all).draft()));
        model.vocabularies().stream()
                .filter(Vocabulary::isEditable)
                .flatMap(vocabulary ->
                        Stream.ofNullable(outline.definitions().get(outline.name(vocabulary.name() + " code"))))
                .forEach(codes -> codes.remove("enum"));
        schemas(outline).forEach(components::addSchema);
        operation(document, ONE, PathItem::getGET).ifPresent(operation -> answers(operation, entry));
        operation(document, LIST, PathItem::getGET).ifPresent(operation -> answers(operation, page));
        operation(document, CREATE, PathItem::getPOST).ifPresent(operation -> takes(operation, draft));
    }

    private static ObjectNode any(ContentModel model, Function<ContentType, ObjectNode> schema) {
        return Outline.oneOf(model.types().stream().map(schema).toList());
    }

    private static ObjectNode list(ObjectNode entry) {
        return new ObjectSchema()
                .always("items", Outline.list(entry))
                .always("next", Outline.oneOf(List.of(Outline.type("string"), Outline.type("null"))))
                .maybe("total", Outline.type("integer"))
                .open();
    }

    /** The library reads whole documents only: one is made of the definitions alone. */
    private static Map<String, Schema> schemas(Outline outline) {
        var document = Outline.object().put("openapi", "3.1.0");
        document.putObject("components").putObject("schemas").setAll(outline.definitions());
        byte[] json = document.toString()
                .replace("\"$ref\":\"" + Outline.DEFINITIONS, "\"$ref\":\"" + COMPONENTS)
                .getBytes(StandardCharsets.UTF_8);
        return SmallRyeOpenAPI.builder()
                .withCustomStaticFile(() -> new ByteArrayInputStream(json))
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableAnnotationScan(false)
                .build()
                .model()
                .getComponents()
                .getSchemas();
    }

    private static Optional<Operation> operation(OpenAPI document, String path, Function<PathItem, Operation> method) {
        return Optional.ofNullable(document.getPaths())
                .map(paths -> paths.getPathItem(path))
                .map(method);
    }

    private static void answers(Operation operation, ObjectNode schema) {
        var answer = OASFactory.createAPIResponse().description("OK").content(json(schema));
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        operation.getResponses().addAPIResponse("200", answer);
    }

    private static void takes(Operation operation, ObjectNode schema) {
        operation.setRequestBody(OASFactory.createRequestBody().required(true).content(json(schema)));
    }

    private static Content json(ObjectNode reference) {
        var name = reference.path("$ref").textValue().substring(Outline.DEFINITIONS.length());
        return OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(COMPONENTS + name)));
    }
}

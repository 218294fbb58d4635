package sila.contentmodel.description;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.schema.Outline.Form;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.PublicAddress;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.http.Conditional;
import sila.members.Scope;

/** The content model for the studio, for scripts and for programmers. Each description is made once for each state of the model. */
@Path("/api/v1/manage/model")
@Singleton
public class ModelResource {

    private static final String JSON_SCHEMA = "application/schema+json";

    private final ContentModel model;
    private final PublicAddress address;
    private volatile Made made = new Made(0, new ConcurrentHashMap<>());

    /** What has been made of one generation of the model, by what it describes. */
    private record Made(int generation, Map<String, byte[]> descriptions) {}

    ModelResource(ContentModel model, PublicAddress address) {
        this.model = model;
        this.address = address;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scope.MODEL)
    public Response model(@Context HttpHeaders headers) {
        return answer(headers, MediaType.APPLICATION_JSON, "model", () -> json(ModelJson.of(model)));
    }

    /** @param form {@code draft} or {@code delivered}; null for a schema that fits both */
    @GET
    @Path("schema/{type}")
    @Produces({JSON_SCHEMA, MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.MODEL)
    public Response schema(
            @PathParam("type") String typeName,
            @QueryParam("form") @Nullable String form,
            @Context HttpHeaders headers) {
        var type = model.requireType(typeName);
        var forms = forms(form);
        var language = language(headers);
        var id = address.of("/api/v1/manage/model/schema/" + type.name());
        return answer(
                headers,
                JSON_SCHEMA,
                type.name() + forms + language,
                () -> json(EntryOutline.document(type, language, id, forms)));
    }

    @GET
    @Path("typescript")
    @Produces(MediaType.TEXT_PLAIN)
    @PermissionsAllowed(Scope.MODEL)
    public Response typescript(@Context HttpHeaders headers) {
        var language = language(headers);
        return answer(headers, MediaType.TEXT_PLAIN, "typescript" + language, () -> TypeScript.of(model, language)
                .getBytes(StandardCharsets.UTF_8));
    }

    private static List<Form> forms(@Nullable String name) {
        var forms = Arrays.stream(Form.values())
                .filter(form ->
                        name == null || form.name().toLowerCase(Locale.ROOT).equals(name))
                .toList();
        if (forms.isEmpty()) {
            throw Problem.badRequest("form", Text.of("Вид: draft или delivered.", "The form is draft or delivered."));
        }
        return forms;
    }

    private static Language language(HttpHeaders headers) {
        return Language.preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Caches that many share keep nothing of it: not everybody may see the model. */
    private Response answer(HttpHeaders headers, String mediaType, String key, Supplier<byte[]> description) {
        byte[] body = made().descriptions().computeIfAbsent(key, first -> description.get());
        var ask = new CacheControl();
        ask.setPrivate(true);
        ask.setNoCache(true);
        return Response.fromResponse(Conditional.of(headers, body, mediaType, null))
                .cacheControl(ask)
                .build();
    }

    private Made made() {
        int generation = model.generation();
        if (made.generation() != generation) {
            made = new Made(generation, new ConcurrentHashMap<>());
        }
        return made;
    }

    private static byte[] json(Object body) {
        return StrictJson.MAPPER.valueToTree(body).toString().getBytes(StandardCharsets.UTF_8);
    }
}

package sila.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;

/** Reads a JSON request body of at most 16 MiB, refusing what {@link StrictJson} does not admit. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, StrictJsonReader.MERGE_PATCH})
public class StrictJsonReader implements MessageBodyReader<Object> {

    /** RFC 7396, 4. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    static final int MAX_BYTES = 16 * 1024 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type != InputStream.class && type != byte[].class && type != String.class;
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = bounded(body);
        if (bytes.length == 0 && Stream.of(annotations).anyMatch(MayBeEmpty.class::isInstance)) {
            return null;
        }
        JsonNode document = parsed(bytes);
        var forbidden = StrictJson.forbiddenText(document);
        if (!forbidden.isEmpty()) {
            throw Problem.invalid(forbidden);
        }
        return bound(document, generic);
    }

    private static byte[] bounded(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new Problem(413, "too-large", Text.of("Запрос больше 16 МБ.", "The request is larger than 16 MB."));
        }
        return bytes;
    }

    private static JsonNode parsed(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            throw malformed(Text.of("Тело запроса пустое, нужен JSON.", "The body is empty, JSON is needed."));
        }
        try {
            JsonNode document = StrictJson.MAPPER.readTree(bytes);
            if (document.isNull()) {
                throw malformed(
                        Text.of("Тело запроса — null, нужен объект.", "The body is null, an object is needed."));
            }
            return document;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            Object line = at == null ? "?" : at.getLineNr();
            Object column = at == null ? "?" : at.getColumnNr();
            throw malformed(Text.of(
                            "Тело запроса — не JSON: ошибка в строке %s, позиции %s.",
                            "The body is not JSON: error at line %s, column %s.")
                    .with(line, column));
        }
    }

    private static Problem malformed(Text title) {
        return new Problem(400, "malformed-json", title);
    }

    private static Object bound(JsonNode document, Type type) {
        try {
            return StrictJson.MAPPER
                    .readerFor(StrictJson.MAPPER.constructType(type))
                    .readValue(document);
        } catch (JsonMappingException e) {
            throw Problem.invalid(List.of(new Violation(
                    pointer(e),
                    Text.of(
                            "Здесь другой вид значения, чем ожидается, или неизвестное поле.",
                            "The value is of another kind than expected, or the field is unknown."))));
        } catch (StreamReadException e) {
            throw malformed(Text.of("Тело запроса — не JSON.", "The body is not JSON."));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            String name = step.getFieldName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : StrictJson.escaped(name));
        }
        return pointer.toString();
    }
}

package sila.transfer.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;

/** An array of objects, or objects one after another (NDJSON). */
@ApplicationScoped
class JsonRows implements RowFormat {

    /** Behind a row comes the next one. */
    private static final ObjectReader ONE =
            StrictJson.MAPPER.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public String name() {
        return "json";
    }

    @Override
    public Stream<JsonNode> open(Path file) throws IOException {
        JsonParser parser = StrictJson.MAPPER.createParser(file.toFile());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Rows(parser), Spliterator.ORDERED), false)
                .onClose(() -> close(parser));
    }

    private static void close(JsonParser parser) {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Rows implements Iterator<JsonNode> {

        private final JsonParser parser;
        private boolean array;
        private boolean begun;
        private boolean ended;
        private @Nullable JsonNode next;

        Rows(JsonParser parser) {
            this.parser = parser;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                next = read();
                ended = next == null;
            }
            return next != null;
        }

        @Override
        public JsonNode next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            JsonNode row = next;
            next = null;
            return Objects.requireNonNull(row);
        }

        private @Nullable JsonNode read() {
            try {
                JsonToken token = parser.nextToken();
                if (!begun) {
                    begun = true;
                    array = token == JsonToken.START_ARRAY;
                    token = array ? parser.nextToken() : token;
                }
                if (token == null && array) {
                    throw new UnreadableSource("JSON", "Массив не закончен. The array has no end.");
                }
                return token == null || token == JsonToken.END_ARRAY ? null : ONE.readValue(parser);
            } catch (JsonProcessingException e) {
                throw new UnreadableSource(
                        "JSON",
                        e.getLocation() == null
                                ? ""
                                : e.getLocation().offsetDescription() + ": " + e.getOriginalMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

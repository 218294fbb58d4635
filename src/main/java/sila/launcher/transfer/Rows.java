package sila.launcher.transfer;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import sila.kernel.StrictJson;

/** The rows of a file, one at a time however large it is; to be closed. */
final class Rows {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Rows() {}

    /** @throws IOException the file is missing or not of its kind; a fault further on comes as UncheckedIOException */
    static Stream<JsonNode> of(Path file) throws IOException {
        return file.toString().endsWith(".csv") ? csv(file) : json(file);
    }

    /** An array of objects, or objects one after another (NDJSON). */
    private static Stream<JsonNode> json(Path file) throws IOException {
        var parser = StrictJson.MAPPER.createParser(file.toFile());
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            parser.nextToken();
        }
        Iterator<JsonNode> rows = StrictJson.MAPPER.readerFor(JsonNode.class).readValues(parser);
        return stream(rows).onClose(() -> close(parser));
    }

    private static Stream<JsonNode> csv(Path file) throws IOException {
        var parser = CSV.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        return parser.stream()
                .<JsonNode>map(row -> StrictJson.MAPPER.valueToTree(row.toMap()))
                .onClose(() -> close(parser));
    }

    private static Stream<JsonNode> stream(Iterator<JsonNode> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
    }

    private static void close(Closeable source) {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

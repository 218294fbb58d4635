package sila.transfer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import sila.kernel.StrictJson;

/** CSV in UTF-8 whose first line names the columns; they are parted by the sign that is most frequent in it. */
@ApplicationScoped
class CsvRows implements RowFormat {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Stream<JsonNode> open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file);
        CSVParser parser = readable(() -> parser(reader));
        Iterator<CSVRecord> records = parser.iterator();
        Iterator<JsonNode> rows = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return readable(records::hasNext);
            }

            @Override
            public JsonNode next() {
                return StrictJson.MAPPER.valueToTree(readable(records::next).toMap());
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .onClose(() -> close(parser));
    }

    private static CSVParser parser(BufferedReader reader) {
        try {
            reader.mark(1 << 16);
            String header = reader.readLine();
            reader.reset();
            if (header != null && header.indexOf(BYTE_ORDER_MARK) == 0) {
                reader.read();
            }
            return CSV.builder()
                    .setDelimiter(delimiter(header == null ? "" : header))
                    .get()
                    .parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Russian spreadsheets write semicolons. */
    private static char delimiter(String header) {
        long commas = header.chars().filter(c -> c == ',').count();
        long semicolons = header.chars().filter(c -> c == ';').count();
        long tabs = header.chars().filter(c -> c == '\t').count();
        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new UnreadableSource("CSV", String.valueOf(e.getMessage()));
        }
    }

    private static void close(CSVParser parser) {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package sila.transfer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ObjIntConsumer;

/**
 * A file of rows on this machine, with the mapping for it; to be closed.
 *
 * @param name under which its rows are remembered
 * @param site address of the site it speaks of; empty when it does not say
 */
record RowSource(Path file, RowFormat format, Mapping mapping, String name, String site) implements AutoCloseable {

    /** Each row with its number, counted from 1. */
    void forEach(ObjIntConsumer<JsonNode> taker) {
        try (var rows = format.open(file)) {
            int number = 0;
            for (var iterator = rows.iterator(); iterator.hasNext(); ) {
                taker.accept(iterator.next(), ++number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SourceIndex index() {
        try (var rows = format.open(file)) {
            return SourceIndex.of(rows, mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

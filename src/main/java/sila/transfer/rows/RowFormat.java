package sila.transfer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of file that can be read as rows. Implemented as a CDI bean. */
public interface RowFormat {

    /** As in {@code format=}. */
    String name();

    /**
     * The rows, one at a time however large the file is; to be closed. The same in each reading.
     *
     * @throws UnreadableSource also while they are read
     */
    Stream<JsonNode> open(Path file) throws IOException;

    /** Address of the site or feed that the file speaks of; empty when it does not say. */
    default Optional<String> site(Path file) throws IOException {
        return Optional.empty();
    }

    /** The mapping for whoever brings none of their own, as YAML; empty when there is no usual one. */
    default Optional<String> usualMapping() {
        return Optional.empty();
    }
}

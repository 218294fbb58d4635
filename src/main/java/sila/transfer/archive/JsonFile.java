package sila.transfer.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import sila.kernel.CanonicalJson;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.StrictRecords;
import sila.kernel.Text;
import sila.kernel.Violation;

/** A JSON file of an archive: its fields are all there, and hold what they can hold. */
final class JsonFile {

    /** A request of an editor has at most 16 MiB; with what was carried over it can be more. */
    static final int MOST_BYTES = 40 << 20;

    private JsonFile() {}

    /** @throws Problem 422 that names the file and what is wrong in it */
    static JsonNode tree(String name, byte[] json) {
        try {
            JsonNode tree = CanonicalJson.MAPPER.readTree(json);
            List<Violation> forbidden = StrictJson.forbiddenText(tree);
            if (!forbidden.isEmpty()) {
                throw bad(name, forbidden);
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw bad(
                    name, "", Text.of("Это не JSON: %s", "This is no JSON: %s").with(e.getOriginalMessage()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws Problem 422 that names the file and what is wrong in it */
    static <T extends Record> T read(String name, byte[] json, Class<T> type) {
        JsonNode tree = tree(name, json);
        return in(name, () -> StrictRecords.read(tree, type));
    }

    /** Reads what a file says. @throws Problem 422 that names the file and what is wrong in it */
    static <T> T in(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Problem refused) {
            throw bad(name, refused.violations());
        }
    }

    /** By pointers into the file. */
    static Problem bad(String name, List<Violation> violations) {
        return bad(violations.stream()
                .map(found -> found.pointer().isEmpty() ? found.under(name) : found.under(name + " "))
                .toList());
    }

    static Problem bad(String name, String pointer, Text why) {
        return bad(name, List.of(new Violation(pointer, why)));
    }

    private static Problem bad(List<Violation> violations) {
        return new Problem(
                422,
                "bad-file",
                Text.of("Файл в архиве не читается.", "A file of the archive cannot be read."),
                violations);
    }
}

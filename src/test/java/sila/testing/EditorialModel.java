package sila.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * The hub with the shipped content model and the types of {@code src/test/resources/editorial-model} beside it: a
 * {@code note} has to be approved before it is published, and a {@code tip} has fields that are not for everybody. An
 * application of its own; tests that need it share it.
 */
public final class EditorialModel implements QuarkusTestProfile {

    private static final Path DIRECTORY = Path.of("target", "editorial-model");

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("sila.content-model", directory().toString());
    }

    /** Where it lies, for a hub in a process of its own. */
    public static Path directory() {
        copy(Path.of("content-model"));
        copy(Path.of("src", "test", "resources", "editorial-model"));
        return DIRECTORY.toAbsolutePath();
    }

    private static void copy(Path model) {
        try (var paths = Files.walk(model)) {
            for (var file : paths.filter(Files::isRegularFile).toList()) {
                var target = DIRECTORY.resolve(model.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A note's draft that can be published. */
    public static String note(String title) {
        return "{\"fields\": {\"title\": \"" + title
                + "\", \"text\": \"Коротко.\", \"age\": \"0+\", \"regions\": [\"77\"]}}";
    }
}

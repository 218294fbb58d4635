package sila.contentmodel.reading;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The YAML files of a content model: those inside the application, or those of a directory instead. */
final class ModelFiles {

    private static final String ROOT = "content-model";
    private static final List<String> FOLDERS = List.of("types", "fragments", "vocabularies", "workflows");

    private ModelFiles() {}

    static Map<String, String> inApplication() {
        var files = new TreeMap<String, String>();
        try {
            ClassPathUtils.consumeAsPaths(ROOT, root -> collect(root, ROOT, files));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + ROOT + " of the application", unreadable);
        }
    }

    static Map<String, String> in(Path directory) {
        var files = new TreeMap<String, String>();
        collect(directory, directory.toString(), files);
        return files;
    }

    /** The workflow of that name as it is shipped, for a directory that does not say otherwise. */
    static Map<String, String> workflowInApplication(String name) {
        var path = ROOT + "/workflows/" + name + ".yaml";
        try (var file = ModelFiles.class.getResourceAsStream("/" + path)) {
            return Map.of(path, new String(requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path + " of the application", unreadable);
        }
    }

    private static void collect(Path root, String name, Map<String, String> files) {
        FOLDERS.stream()
                .filter(folder -> Files.isDirectory(root.resolve(folder)))
                .forEach(folder -> {
                    try (var paths = Files.list(root.resolve(folder))) {
                        for (var path : paths.filter(file -> file.toString().endsWith(".yaml"))
                                .toList()) {
                            files.put(name + "/" + folder + "/" + path.getFileName(), Files.readString(path));
                        }
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(
                                "cannot read the content model in " + root.resolve(folder), unreadable);
                    }
                });
    }
}

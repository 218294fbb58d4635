package sila.transfer.archive;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import sila.entries.copies.EntryPart;

/** What other packages keep of entries, in an archive and here. A part that no package of this hub knows is left out. */
@ApplicationScoped
class Parts {

    private final SortedMap<String, EntryPart> byName = new TreeMap<>();

    Parts(@Any Instance<EntryPart> parts) {
        parts.forEach(part -> byName.put(part.name(), part));
    }

    /** What is here of an entry, by name. @param published only what is of use to readers */
    SortedMap<String, JsonNode> of(UUID entry, boolean published) {
        var found = new TreeMap<String, JsonNode>();
        byName.values().stream().filter(part -> part.isPublic() || !published).forEach(part -> part.of(entry)
                .ifPresent(json -> found.put(part.name(), json)));
        return found;
    }

    /** @throws sila.kernel.Problem 422 that names the file which is no such part */
    void check(Archive archive, EntryFiles files) {
        each(archive, files, EntryPart::check);
    }

    /** Whether everything that the archive has is here. */
    boolean areHere(Archive archive, EntryFiles files) {
        return files.parts().stream().allMatch(name -> isHere(archive, files, name));
    }

    /** What no package here knows is nothing that could be missing. */
    private boolean isHere(Archive archive, EntryFiles files, String name) {
        EntryPart part = byName.get(name);
        return part == null || part.isHere(files.id(), archive.part(files, name));
    }

    /** @throws sila.kernel.Problem 422 that names the file */
    void restore(Archive archive, EntryFiles files) {
        each(archive, files, (part, json) -> part.restore(files.id(), files.type(), json));
    }

    private void each(Archive archive, EntryFiles files, BiConsumer<EntryPart, JsonNode> work) {
        for (String name : files.parts()) {
            EntryPart part = byName.get(name);
            if (part != null) {
                JsonNode json = archive.part(files, name);
                JsonFile.in(Names.part(files.type(), files.id(), name), () -> {
                    work.accept(part, json);
                    return json;
                });
            }
        }
    }
}

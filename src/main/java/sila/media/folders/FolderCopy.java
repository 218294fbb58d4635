package sila.media.folders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.media.description.Line;

/**
 * What must be known of a folder to make it again.
 *
 * @param parent null at the top
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FolderCopy(UUID id, String name, @Nullable UUID parent) {

    static FolderCopy of(Folder folder) {
        return new FolderCopy(folder.id, folder.name, folder.parentId);
    }

    /** What is wrong with it, by pointers. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        Line.check(name, FolderTree.LONGEST_NAME, "/name", violations);
        if (!name.equals(Line.of(name))) {
            violations.add(new Violation("/name", Text.of("Это не имя папки.", "This is no name of a folder.")));
        }
        return violations;
    }
}

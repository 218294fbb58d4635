package sila.media.folders;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;
import sila.media.description.Line;

/** A place for files. Changes belong into a transaction that holds the tree, see {@link FolderTree}. */
@Entity
@Table(name = "asset_folder")
class Folder extends PanacheEntityBase {

    @Id
    UUID id;

    @Nullable
    UUID parentId;

    String name;
    /** Differs among siblings. */
    String nameKey;

    int version;

    Folder() {}

    static Folder create(UUID id, String name, @Nullable UUID parent) {
        var folder = new Folder();
        folder.id = id;
        folder.become(name, parent);
        folder.persist();
        return folder;
    }

    void become(String newName, @Nullable UUID newParent) {
        name = newName;
        nameKey = key(newName);
        parentId = newParent;
        version++;
    }

    static String key(String name) {
        return Line.folded(name);
    }

    /** For the audit log. */
    ObjectNode facts() {
        return StrictJson.MAPPER
                .createObjectNode()
                .put("name", name)
                .put("parent", parentId == null ? null : parentId.toString());
    }
}

package sila.media.folders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** Makes, moves and takes away folders. */
@ApplicationScoped
public class Folders {

    private final EntityManager database;
    private final AuditLog audit;

    Folders(EntityManager database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** How many files lie directly in each folder, those put away left out; a folder without any is missing. */
    @SuppressWarnings("unchecked")
    Map<UUID, Long> files() {
        var counts = new HashMap<UUID, Long>();
        ((List<Object[]>) database.createNativeQuery("""
                        select folder_id, count(*) from asset
                        where folder_id is not null and deleted_at is null group by folder_id
                        """).getResultList())
                .forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    /** @throws Problem 409, 422 */
    @Transactional
    Folder create(@Nullable String name, @Nullable UUID parent) {
        FolderTree tree = FolderTree.locked();
        if (tree.size() >= FolderTree.MOST) {
            throw new Problem(
                    409,
                    "too-many-folders",
                    Text.of(
                                    "В медиатеке уже %s папок, больше нельзя.",
                                    "The library has %s folders, the most there can be.")
                            .with(FolderTree.MOST));
        }
        String checked = tree.checked(name, parent, null);
        Folder made = Folder.create(UuidVersion7Strategy.INSTANCE.generateUuid(null), checked, parent);
        audit.record(new Act("folder.create", subject(made), null, made.facts(), null));
        return made;
    }

    /** @throws Problem 404, 409, 412, 422 */
    @Transactional
    Folder change(UUID id, Expected expected, @Nullable String name, @Nullable UUID parent) {
        FolderTree tree = FolderTree.locked();
        Folder folder = unchanged(tree, id, expected);
        var former = folder.facts();
        folder.become(tree.checked(name, parent, folder), parent);
        audit.record(Act.changing("folder.update", subject(folder), former, folder.facts()));
        return folder;
    }

    /**
     * What lies in it moves to the folder above; a folder whose name is taken there gets one with a number.
     *
     * @throws Problem 404, 412
     */
    @Transactional
    void delete(UUID id, Expected expected) {
        FolderTree tree = FolderTree.locked();
        Folder folder = unchanged(tree, id, expected);
        UUID above = folder.parentId;
        var former = folder.facts();
        tree.children(id).toList().forEach(child -> child.become(tree.free(child.name, above, folder), above));
        database.flush();
        hold(id);
        int moved = database.unwrap(Session.class)
                .createNativeMutationQuery(
                        "update asset set folder_id = :above, version = version + 1 where folder_id = :id")
                .setParameter("above", above, StandardBasicTypes.UUID)
                .setParameter("id", id)
                .executeUpdate();
        folder.delete();
        audit.record(new Act("folder.delete", subject(folder), former.put("files", moved), null, null));
    }

    /** Waits for those who are just putting a file into it. */
    private void hold(UUID id) {
        database.createNativeQuery("select 1 from asset_folder where id = :id for update")
                .setParameter("id", id)
                .getSingleResult();
    }

    /**
     * For a transaction that is about to put a file into it: it is there until then.
     *
     * @throws Problem 422 there is none
     */
    public void require(UUID id, String pointer) {
        if (!holds(id)) {
            throw Problem.invalid(List.of(new Violation(
                    pointer,
                    Text.of(
                            "Такой папки нет: возможно, её только что удалили.",
                            "There is no such folder: perhaps it has just been deleted."))));
        }
    }

    /** Whether it is there; it stays until the end of the transaction. */
    public boolean holds(UUID id) {
        return !database.createNativeQuery("select 1 from asset_folder where id = :id for key share")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** Parents before their children. */
    @Transactional
    public List<FolderCopy> copies() {
        return FolderTree.load().inOrder().stream().map(FolderCopy::of).toList();
    }

    /**
     * Makes those folders that are not there, under their ids; one whose name is taken gets one with a number, one that
     * stands nowhere or too deep comes to the top.
     *
     * @param copies parents before their children
     * @return how many were made
     */
    @Transactional
    public int restore(List<FolderCopy> copies) {
        FolderTree tree = FolderTree.locked();
        int made = 0;
        for (FolderCopy copy : copies) {
            if (tree.find(copy.id()).isEmpty() && tree.size() < FolderTree.MOST) {
                UUID parent = tree.find(copy.parent())
                        .map(folder -> folder.id)
                        .filter(above -> tree.depth(above) < FolderTree.DEEPEST)
                        .orElse(null);
                Folder folder = Folder.create(copy.id(), tree.free(copy.name(), parent, null), parent);
                tree.add(folder);
                made++;
            }
        }
        return made;
    }

    private static Folder unchanged(FolderTree tree, UUID id, Expected expected) {
        Folder folder = tree.find(id)
                .orElseThrow(() -> Problem.notFound(Text.of("Такой папки нет.", "There is no such folder.")));
        FolderHasChanged.refuse(expected, folder);
        return folder;
    }

    private static String subject(Folder folder) {
        return "folder:" + folder.id;
    }
}

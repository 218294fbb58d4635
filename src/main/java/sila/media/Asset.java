package sila.media;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.media.description.Description;
import sila.media.description.Line;
import sila.media.files.FileName;
import sila.media.files.FileType;
import sila.media.files.Intake;
import sila.media.files.Kind;
import sila.media.processing.Probe;

/** An uploaded file. The bytes of an edition never change; what is known and said of the file does. */
@Entity
@Table(name = "asset")
public class Asset extends AssetColumns {

    /** A file that has stopped the hub this often is not looked into again. */
    private static final int CRASHES_BORNE = 2;

    Asset() {}

    /** @param folder null is none */
    static Asset uploaded(UUID id, FileName name, FileType type, Intake intake, @Nullable UUID folder, String by) {
        var edition = new Edition(
                Edition.FIRST,
                firstKey(id),
                name.value(),
                type.name(),
                intake.bytes(),
                intake.sha256Hex(),
                Instant.now());
        Asset asset = of(id, edition, by);
        asset.folderId = folder;
        return asset;
    }

    /** From an archive; like an upload it is looked into before it is public. */
    public static Asset restored(UUID id, Edition edition, Instant createdAt, String createdBy) {
        Asset asset = of(id, edition, createdBy);
        asset.createdAt = createdAt;
        return asset;
    }

    private static Asset of(UUID id, Edition edition, String by) {
        var asset = new Asset();
        asset.id = id;
        asset.become(edition);
        asset.kind = edition.fileType().kind();
        asset.state = asset.kind.isProbed() ? State.PROCESSING : State.READY;
        asset.createdAt = edition.since();
        asset.createdBy = by;
        asset.description = Description.NONE;
        asset.tags = List.of();
        asset.changed(by);
        FileType promised = FileType.promisedBy(edition.filename());
        if (edition.fileType().belies(promised)) {
            asset.fail(belied(edition.fileType()));
        }
        return asset;
    }

    public static Text belied(FileType type) {
        return Text.of(
                        "Содержимое файла — не то, что обещает его имя: это %s.",
                        "The content is not what the file's name promises: it is %s.")
                .with(type.name());
    }

    private void become(Edition next) {
        edition = next.number();
        key = next.key();
        filename = next.filename();
        type = next.type();
        bytes = next.bytes();
        sha256 = next.sha256();
        editionAt = next.since();
    }

    private void changed(String by) {
        version++;
        updatedAt = Instant.now();
        updatedBy = by;
        words = Stream.of(Stream.of(filename), description.words(), tags.stream())
                .flatMap(each -> each)
                .map(Line::folded)
                .collect(Collectors.joining("\n"));
    }

    /** Every object in the store that is of this file. */
    List<String> keys() {
        return Stream.concat(Stream.of(key), FormerEdition.of(id).stream().map(former -> former.key))
                .toList();
    }

    static String firstKey(UUID id) {
        return "assets/" + id + "/original";
    }

    /** For bytes that come later, however many come at once. */
    public static String freshKey(UUID id) {
        return "assets/" + id + "/" + UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** Also one that is put away. @throws NoSuchFile */
    public static Asset require(UUID id) {
        return Asset.<Asset>findByIdOptional(id).orElseThrow(NoSuchFile::new);
    }

    /**
     * For whoever changes what others rely on: waits for those who are about to show it, and they wait for the change.
     *
     * @throws NoSuchFile 404
     */
    public static Asset locked(UUID id) {
        return lockedIfThere(id).orElseThrow(NoSuchFile::new);
    }

    static Optional<Asset> lockedIfThere(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from asset where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        return findByIdOptional(id);
    }

    /** Ready, for everybody. */
    public static Optional<Asset> shown(UUID id) {
        return Asset.<Asset>findByIdOptional(id).filter(Asset::isPublic);
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isPublic() {
        return state == State.READY && deletedAt == null;
    }

    public Edition edition() {
        return new Edition(edition, key, filename, type, bytes, sha256, editionAt);
    }

    /** Also a former one, as long as it is kept. */
    public Optional<Edition> edition(int number) {
        return number == edition
                ? Optional.of(edition())
                : FormerEdition.of(id, number).map(FormerEdition::edition);
    }

    FileType fileType() {
        return new FileType(type);
    }

    /** @param place null is no folder */
    public void describe(Description words, List<String> labels, @Nullable UUID place, String by) {
        description = words;
        tags = List.copyOf(labels);
        folderId = place;
        changed(by);
    }

    /**
     * Other bytes of the same kind take the place of these, which are kept for some time.
     *
     * @param found in them; null when they were not looked into
     */
    public void replace(Edition next, @Nullable Probe found, String by) {
        FormerEdition.keep(id, edition(), next.since());
        become(next);
        probe = found;
        problem = null;
        state = State.READY;
        probesBegun = 0;
        changed(by);
    }

    public void putAway(String by) {
        deletedAt = Instant.now();
        deletedBy = by;
        changed(by);
    }

    public void takeBack(String by) {
        deletedAt = null;
        deletedBy = null;
        changed(by);
    }

    /**
     * Notes that native code is about to read the file. Should it take the whole hub down, this note is what remains.
     *
     * @return false when there is nothing to do, or nothing that should be dared again
     */
    boolean beginProbe() {
        if (state != State.PROCESSING) {
            return false;
        }
        if (probesBegun > CRASHES_BORNE) {
            state = State.QUARANTINED;
            problem = Text.of(
                    "Разбор файла несколько раз останавливал систему. Файл изолирован.",
                    "Reading the file stopped the system several times. The file is isolated.");
            return false;
        }
        probesBegun++;
        return true;
    }

    /** The attempt ended without a verdict, and without harm. */
    void postponeProbe() {
        probesBegun--;
    }

    void probed(Probe found) {
        probe = found;
        state = State.READY;
        if (kind == Kind.VIDEO && !found.hasPicture()) {
            kind = Kind.AUDIO;
            type = fileType().withoutPicture().name();
        }
    }

    void fail(Text why) {
        state = State.FAILED;
        problem = why;
    }

    /** For the audit log. */
    public ObjectNode facts() {
        ObjectNode facts = StrictJson.MAPPER
                .createObjectNode()
                .put("filename", filename)
                .put("sha256", sha256)
                .put("folder", folderId == null ? null : folderId.toString());
        facts.set("description", StrictJson.MAPPER.valueToTree(description));
        facts.set("tags", StrictJson.MAPPER.valueToTree(tags));
        return facts;
    }
}

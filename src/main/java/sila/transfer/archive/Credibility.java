package sila.transfer.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.copies.EntryHead;
import sila.entries.copies.VersionCopy;
import sila.entries.releases.ReleaseCopy;
import sila.kernel.Language;
import sila.kernel.Slug;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.media.copies.AssetCopy;
import sila.media.folders.FolderCopy;

/**
 * Whether what a file of an archive says can be: beside the other files of the archive, and within itself.
 *
 * @param name of the file
 */
record Credibility(String name) {

    private static final int LONGEST_NAME = 500;

    private static final Text PLACE = Text.of(
            "Файл лежит не там, где говорит его содержимое.", "The file does not lie where its content says it does.");
    private static final Text NO_SLUG = Text.of("Это не адрес.", "This is no slug.");
    private static final Text VERSION_IS_MISSING =
            Text.of("Такой версии в архиве нет.", "The archive has no such version.");
    private static final Text CONTRADICTS =
            Text.of("Поле противоречит остальным.", "The field contradicts the others.");
    private static final Text TOO_LONG = Text.of("Слишком длинное имя.", "A name is too long.");

    static Credibility of(String name) {
        return new Credibility(name);
    }

    /** @throws sila.kernel.Problem 422 */
    EntryHead check(EntryHead head, EntryFiles files) {
        require(head.id().equals(files.id()) && head.type().equals(files.type()), "/id", PLACE);
        require(Slug.isValid(head.slug()), "/slug", NO_SLUG);
        require(isLatest(head.version(), files.numbers()), "/version", VERSION_IS_MISSING);
        require(isThere(head.publishedVersion(), files), "/publishedVersion", VERSION_IS_MISSING);
        require(isThere(head.scheduledVersion(), files), "/scheduledVersion", VERSION_IS_MISSING);
        boolean mayBePublic = head.firstPublishedAt() != null && !head.isDeleted();
        require(head.publishedVersion() == null || mayBePublic, "/publishedVersion", CONTRADICTS);
        require(head.isDeleted() == (head.deletedBy() != null), "/deletedBy", CONTRADICTS);
        requireNames(head.createdBy(), head.updatedBy(), head.deletedBy());
        return head;
    }

    private static boolean isLatest(int version, List<Integer> numbers) {
        return numbers.contains(version) && numbers.stream().allMatch(number -> number <= version);
    }

    private static boolean isThere(@Nullable Integer version, EntryFiles files) {
        return version == null || files.numbers().contains(version);
    }

    /** @throws sila.kernel.Problem 422 */
    VersionCopy check(VersionCopy version, int number) {
        require(version.number() == number, "/number", PLACE);
        require(Slug.isValid(version.slug()), "/slug", NO_SLUG);
        requireNames(version.createdBy(), version.name());
        ObjectNode translations = version.translations();
        if (translations != null) {
            translations
                    .properties()
                    .forEach(member -> require(
                            Language.of(member.getKey()).isPresent()
                                    && member.getValue().isObject(),
                            "/translations/" + StrictJson.escaped(member.getKey()),
                            Text.of(
                                    "Перевод — поля под кодом языка.",
                                    "A translation is fields under a language's code.")));
        }
        return version;
    }

    /** @throws sila.kernel.Problem 422 */
    AssetCopy check(AssetCopy asset, UUID id) {
        require(asset.id().equals(id), "/id", PLACE);
        require(asset.bytes() > 0, "/bytes", CONTRADICTS);
        require(asset.sha256().matches("[0-9a-f]{64}"), "/sha256", CONTRADICTS);
        requireNames(asset.filename(), asset.createdBy());
        if (!asset.violations().isEmpty()) {
            throw JsonFile.bad(name, asset.violations());
        }
        return asset;
    }

    /** @throws sila.kernel.Problem 422 */
    List<FolderCopy> check(List<FolderCopy> folders) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < folders.size(); i++) {
            String place = "/" + i;
            folders.get(i).violations().forEach(found -> violations.add(found.under(place)));
        }
        if (!violations.isEmpty()) {
            throw JsonFile.bad(name, violations);
        }
        return folders;
    }

    /** @throws sila.kernel.Problem 422 */
    ReleaseCopy check(ReleaseCopy release, UUID id) {
        require(release.id().equals(id), "/id", PLACE);
        if (!release.violations().isEmpty()) {
            throw JsonFile.bad(name, release.violations());
        }
        return release;
    }

    private void requireNames(@Nullable String... names) {
        for (String one : names) {
            require(one == null || one.length() <= LONGEST_NAME, "", TOO_LONG);
        }
    }

    private void require(boolean fulfilled, String pointer, Text why) {
        if (!fulfilled) {
            throw JsonFile.bad(name, pointer, why);
        }
    }
}

package sila.transfer.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import sila.entries.copies.EntryHead;
import sila.entries.copies.VersionCopy;
import sila.entries.releases.ReleaseCopy;
import sila.entries.vocabularies.TermRow;
import sila.kernel.StrictRecords;
import sila.kernel.Text;
import sila.media.copies.AssetCopy;
import sila.media.folders.FolderCopy;
import sila.transfer.zip.BadZip;
import sila.transfer.zip.ByteSource;
import sila.transfer.zip.ZipArchive;
import sila.transfer.zip.ZipLimits;

/** An archive that somebody has sent: what is in it, and its files as what they claim to be. For one thread. */
final class Archive {

    private static final int MOST_LOADED = 32 << 20;

    private final ZipArchive zip;
    private final List<EntryFiles> entries = new ArrayList<>();
    private final Set<UUID> entryIds = new HashSet<>();
    private final List<UUID> assets = new ArrayList<>();
    private final Set<UUID> assetIds = new HashSet<>();
    private final List<UUID> releases = new ArrayList<>();
    private final List<String> vocabularies = new ArrayList<>();
    private final List<String> hubParts = new ArrayList<>();
    private final Set<String> comingCodes = new HashSet<>();
    private final Map<UUID, String> bytes = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<String, byte[]> loaded = new HashMap<>();

    private Archive(ZipArchive zip) {
        this.zip = zip;
    }

    /** @throws sila.kernel.Problem below 500: it is no archive of a hub, or none that this one reads */
    static Archive of(ByteSource source, ZipLimits limits) {
        var archive = new Archive(ZipArchive.of(source, limits));
        archive.checkManifest();
        archive.sort();
        return archive;
    }

    private void checkManifest() {
        byte[] json = zip.member(Names.MANIFEST)
                .map(member -> zip.read(member, JsonFile.MOST_BYTES))
                .orElseThrow(() -> JsonFile.bad(
                        Names.MANIFEST,
                        "",
                        Text.of(
                                "Этого файла в архиве нет: это не выгрузка хаба.",
                                "The archive has no such file: it is no export of a hub.")));
        JsonNode manifest = JsonFile.tree(Names.MANIFEST, json);
        boolean isReadable = Manifest.SOFTWARE.equals(manifest.path("software").asText())
                && manifest.path("format").asInt(0) == Manifest.FORMAT;
        if (!isReadable) {
            throw JsonFile.bad(
                    Names.MANIFEST,
                    "/format",
                    Text.of("Эта версия хаба читает формат %s.", "This version of the hub reads format %s.")
                            .with(Manifest.FORMAT));
        }
    }

    private void sort() {
        var byPosition = new TreeMap<String, EntryFiles>();
        for (String name : zip.names()) {
            Function<Matcher, EntryFiles> entry = found -> byPosition.computeIfAbsent(
                    found.group(1) + "/" + found.group(2),
                    key -> new EntryFiles(found.group(1), UUID.fromString(found.group(2))));
            Matcher found;
            if ((found = Names.HEAD.matcher(name)).matches()) {
                entry.apply(found).hasHead();
            } else if ((found = Names.VERSION.matcher(name)).matches()) {
                entry.apply(found).hasVersion(Integer.parseInt(found.group(3)));
            } else if ((found = Names.PART.matcher(name)).matches()) {
                entry.apply(found).hasPart(found.group(3));
            } else if ((found = Names.ASSET.matcher(name)).matches()) {
                assets.add(UUID.fromString(found.group(1)));
            } else if ((found = Names.RELEASE.matcher(name)).matches()) {
                releases.add(UUID.fromString(found.group(1)));
            } else if ((found = Names.VOCABULARY.matcher(name)).matches()) {
                vocabularies.add(found.group(1));
            } else if ((found = Names.HUB_PART.matcher(name)).matches()) {
                hubParts.add(found.group(1));
            } else if ((found = Names.BYTES.matcher(name)).matches()) {
                bytes.put(UUID.fromString(found.group(1)), name);
            } else if (!name.equals(Names.MANIFEST) && !name.equals(Names.FOLDERS) && !name.startsWith(Names.MODEL)) {
                unknown.add(name);
            }
        }
        entries.addAll(byPosition.values());
        entries.sort(Comparator.comparing(EntryFiles::position));
        entries.forEach(entry -> entryIds.add(entry.id()));
        assetIds.addAll(assets);
    }

    /** In the order of their positions. */
    List<EntryFiles> entries() {
        return entries;
    }

    boolean hasEntry(UUID id) {
        return entryIds.contains(id);
    }

    /** In the order of their ids. */
    List<UUID> assets() {
        return assets;
    }

    boolean hasAsset(UUID id) {
        return assetIds.contains(id);
    }

    /** Names of what other packages keep beside entries, in their order. */
    List<String> hubParts() {
        return hubParts;
    }

    /** @throws sila.kernel.Problem 422: it is no JSON */
    JsonNode hubPart(String name) {
        String file = Names.hubPart(name);
        return JsonFile.tree(file, read(file));
    }

    /** In the order of their ids. */
    List<UUID> releases() {
        return releases;
    }

    /** Names of those that editors have changed. */
    List<String> vocabularies() {
        return vocabularies;
    }

    /** @throws sila.kernel.Problem 422: the file says what cannot be */
    List<TermRow> terms(String vocabulary) {
        String name = Names.vocabulary(vocabulary);
        return JsonFile.in(
                name,
                () -> TermRow.credible(
                        JsonFile.read(name, read(name), TermsFile.class).terms()));
    }

    /** Codes of terms that are here as soon as the archive is brought in: what has them is judged as if they were. */
    void expect(Set<String> codes) {
        comingCodes.addAll(codes);
    }

    boolean brings(JsonNode code) {
        return code.isTextual() && comingCodes.contains(code.textValue());
    }

    /** How many things there are to bring in. */
    int things() {
        return (hasFolders() ? 1 : 0) + assets.size() + entries.size() + hubParts.size() + releases.size();
    }

    boolean hasFolders() {
        return zip.member(Names.FOLDERS).isPresent();
    }

    /** Parents before their children. @throws sila.kernel.Problem 422: the file says what cannot be */
    List<FolderCopy> folders() {
        JsonNode list = JsonFile.tree(Names.FOLDERS, read(Names.FOLDERS));
        List<FolderCopy> folders = JsonFile.in(Names.FOLDERS, () -> StrictRecords.list(list, FolderCopy.class));
        return Credibility.of(Names.FOLDERS).check(folders);
    }

    /** Names of files that nobody knows what to do with. */
    List<String> unknown() {
        return unknown;
    }

    /** The YAML of the model by folder and name: {@code types/article.yaml}. */
    Map<String, String> model() {
        var yaml = new TreeMap<String, String>();
        zip.names().stream()
                .filter(name -> name.startsWith(Names.MODEL))
                .forEach(name ->
                        yaml.put(name.substring(Names.MODEL.length()), new String(read(name), StandardCharsets.UTF_8)));
        return yaml;
    }

    /**
     * Holds the files of an entry, as far as they are not large, until the next is loaded: the transaction that brings it
     * in does not wait for the store then.
     */
    void load(EntryFiles files) {
        loaded.clear();
        int room = MOST_LOADED;
        for (String name : names(files)) {
            var member = zip.member(name);
            if (member.isPresent() && member.get().size() <= room) {
                try {
                    loaded.put(name, zip.read(member.get(), room));
                    room -= (int) member.get().size();
                } catch (BadZip damaged) {
                    return; // it is said when the file is asked for
                }
            }
        }
    }

    private static List<String> names(EntryFiles files) {
        var names = new ArrayList<String>();
        names.add(files.name());
        files.parts().forEach(part -> names.add(Names.part(files.type(), files.id(), part)));
        files.numbers().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(number -> names.add(Names.version(files.type(), files.id(), number)));
        return names;
    }

    private byte[] read(String name) {
        byte[] known = loaded.get(name);
        if (known != null) {
            return known;
        }
        return zip.member(name)
                .map(member -> zip.read(member, JsonFile.MOST_BYTES))
                .orElseThrow(() -> JsonFile.bad(
                        name, "", Text.of("Этого файла в архиве не хватает.", "The archive lacks this file.")));
    }

    /** @throws sila.kernel.Problem 422: the file is missing, or says what cannot be */
    EntryHead head(EntryFiles files) {
        String name = files.name();
        return Credibility.of(name).check(JsonFile.read(name, read(name), EntryHead.class), files);
    }

    /** @throws sila.kernel.Problem 422: the file says what cannot be */
    VersionCopy version(EntryFiles files, int number) {
        String name = Names.version(files.type(), files.id(), number);
        return Credibility.of(name).check(JsonFile.read(name, read(name), VersionCopy.class), number);
    }

    JsonNode part(EntryFiles files, String part) {
        String name = Names.part(files.type(), files.id(), part);
        return JsonFile.tree(name, read(name));
    }

    /** @throws sila.kernel.Problem 422: the file says what cannot be */
    ReleaseCopy release(UUID id) {
        String name = Names.release(id);
        return Credibility.of(name).check(JsonFile.read(name, read(name), ReleaseCopy.class), id);
    }

    /** @throws sila.kernel.Problem 422: the file says what cannot be */
    AssetCopy asset(UUID id) {
        String name = Names.asset(id);
        return Credibility.of(name).check(JsonFile.read(name, read(name), AssetCopy.class), id);
    }

    /** Size of the bytes of a file of the library; empty when the archive has none. */
    Optional<Long> size(UUID asset) {
        return Optional.ofNullable(bytes.get(asset)).flatMap(zip::member).map(member -> member.size());
    }

    /** The bytes; to be closed. */
    InputStream open(UUID asset) {
        return Optional.ofNullable(bytes.get(asset))
                .flatMap(zip::member)
                .map(zip::open)
                .orElseThrow();
    }

    /** @param maxFiles see {@link ZipLimits} */
    static ZipLimits limits(int maxFiles, long maxBytes) {
        return new ZipLimits(maxFiles, maxBytes, 200);
    }
}

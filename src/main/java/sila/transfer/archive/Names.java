package sila.transfer.archive;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import sila.entries.copies.EntryHead;
import sila.media.copies.AssetCopy;

/**
 * Where things stand in the archive:
 *
 * <pre>
 * model/types/article.yaml                 types, fragments, vocabularies and workflows, as they are written
 * vocabularies/topics.json                 what editors have changed in a vocabulary of the model
 * entries/article/{id}.json                the entry beside its versions
 * entries/article/{id}/versions/{n}.json   a version: document, translations, author, date
 * entries/article/{id}/{part}.json         what other packages know of it, see {@link sila.entries.copies.EntryPart}
 * hub/{part}.json                          what other packages keep beside entries, see {@link sila.kernel.HubPart}
 * releases/{id}.json                       a release: its entries with their versions, and its state
 * asset-folders.json                       the folders of the library, parents before their children
 * assets/{id}.json                         a file of the library: name, size, checksum, description, folder
 * assets/{id}/original.jpg                 its bytes
 * manifest.json                            format, filter and counts
 * </pre>
 */
final class Names {

    static final String MANIFEST = "manifest.json";
    static final String MODEL = "model/";
    static final String FOLDERS = "asset-folders.json";

    private static final String ID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
    private static final String ENTRY_FOLDER = "entries/([a-z][a-z0-9-]{0,99})/" + ID;

    /** Groups: type, id. */
    static final Pattern HEAD = Pattern.compile(ENTRY_FOLDER + "\\.json");

    /** Groups: type, id, number. */
    static final Pattern VERSION = Pattern.compile(ENTRY_FOLDER + "/versions/([1-9][0-9]{0,8})\\.json");

    /** Groups: type, id, name of the part. */
    static final Pattern PART = Pattern.compile(ENTRY_FOLDER + "/([a-z][a-z-]{0,39})\\.json");

    /** Group: name. */
    static final Pattern VOCABULARY = Pattern.compile("vocabularies/([a-z][a-z0-9-]{0,99})\\.json");

    /** Group: name of the part. */
    static final Pattern HUB_PART = Pattern.compile("hub/([a-z][a-z-]{0,39})\\.json");

    static final String RELEASES = "releases/";
    /** Group: id. */
    static final Pattern RELEASE = Pattern.compile(RELEASES + ID + "\\.json");
    /** Group: id. */
    static final Pattern ASSET = Pattern.compile("assets/" + ID + "\\.json");

    /** Group: id. */
    static final Pattern BYTES = Pattern.compile("assets/" + ID + "/original(?:\\.[a-z0-9]{1,8})?");

    private static final Pattern EXTENSION = Pattern.compile(".*(\\.[a-z0-9]{1,8})");

    private Names() {}

    static String vocabulary(String name) {
        return "vocabularies/" + name + ".json";
    }

    static String head(String type, UUID id) {
        return "entries/" + type + "/" + id + ".json";
    }

    static String version(EntryHead entry, int number) {
        return version(entry.type(), entry.id(), number);
    }

    static String version(String type, UUID id, int number) {
        return "entries/" + type + "/" + id + "/versions/" + number + ".json";
    }

    static String part(String type, UUID id, String name) {
        return "entries/" + type + "/" + id + "/" + name + ".json";
    }

    static String hubPart(String name) {
        return "hub/" + name + ".json";
    }

    static String release(UUID id) {
        return RELEASES + id + ".json";
    }

    static String asset(UUID id) {
        return "assets/" + id + ".json";
    }

    /** With the extension of the file's own name, for people who look into the archive. */
    static String bytes(AssetCopy asset) {
        var extension = EXTENSION.matcher(asset.filename().toLowerCase(Locale.ROOT));
        return "assets/" + asset.id() + "/original" + (extension.matches() ? extension.group(1) : "");
    }
}

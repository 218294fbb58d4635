package sila.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import sila.kernel.StrictJson;

/** Zip files of tests: taken apart, changed and put together again as any other program would do it. */
final class Zips {

    private static final Pattern HISTORY = Pattern.compile("entries/.+/(moves|comments)\\.json");
    private static final Pattern RECORD_ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Map<String, byte[]> files = new TreeMap<>();

    static Zips empty() {
        return new Zips();
    }

    /** What a hub with nothing in it would export. */
    static Zips archive() {
        return empty().with("manifest.json", "{\"format\":1,\"software\":\"sila\"}");
    }

    static Zips of(byte[] zip) {
        var zips = new Zips();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zips.files.put(entry.getName(), in.readAllBytes());
            }
            return zips;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the manifest and what belongs to these entries or files. */
    Zips only(String... ids) {
        var kept = new Zips();
        files.forEach((name, content) -> {
            boolean wanted = name.equals("manifest.json");
            for (String id : ids) {
                wanted |= name.contains(id);
            }
            if (wanted) {
                kept.files.put(name, content);
            }
        });
        return kept;
    }

    Zips with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zips with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    Zips without(String name) {
        files.remove(name);
        return this;
    }

    /** Everything that speaks of one id speaks of another afterwards, and what belongs to it has other ids too. */
    Zips renamed(String id, String newId) {
        var renamed = new Zips();
        files.forEach((name, content) -> {
            String text = new String(content, StandardCharsets.UTF_8).replace(id, newId);
            String changed = HISTORY.matcher(name).matches() && name.contains(id) ? withOtherIds(text, newId) : text;
            renamed.with(name.replace(id, newId), changed);
        });
        return renamed;
    }

    private static String withOtherIds(String history, String seed) {
        String changed = history;
        for (String id : RECORD_ID
                .matcher(history)
                .results()
                .map(found -> found.group(1))
                .toList()) {
            changed = changed.replace(
                    id,
                    UUID.nameUUIDFromBytes((seed + id).getBytes(StandardCharsets.UTF_8))
                            .toString());
        }
        return changed;
    }

    Zips changed(String name, Consumer<ObjectNode> change) {
        ObjectNode json = (ObjectNode) json(name);
        change.accept(json);
        return with(name, json.toString());
    }

    JsonNode json(String name) {
        try {
            return StrictJson.MAPPER.readTree(files.get(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, byte[]> files() {
        return files;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

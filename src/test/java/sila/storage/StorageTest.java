package sila.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {

    @TempDir
    static Path directory;

    private static StoreOnDisk store;
    private static Storage storage;

    @BeforeAll
    static void start() {
        store = new StoreOnDisk(directory);
        storage = store.storage();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void what_is_put_is_found_and_read_back() throws IOException {
        storage.put(Area.CONTENT, "article/1/2.json", utf8("{\"сила\":1}"), "application/json");

        var found = storage.find(Area.CONTENT, "article/1/2.json").orElseThrow();
        assertThat(found.size()).isEqualTo(utf8("{\"сила\":1}").length);
        assertThat(found.contentType()).isEqualTo("application/json");
        assertThat(storage.read(Area.CONTENT, "article/1/2.json")).contains(utf8("{\"сила\":1}"));
        try (var in = storage.open(Area.CONTENT, "article/1/2.json")) {
            assertThat(in).hasContent("{\"сила\":1}");
        }
    }

    @Test
    void a_range_is_read_alone() throws IOException {
        storage.put(Area.MEDIA, "ranges", utf8("0123456789"), "text/plain");

        try (var in = storage.open(Area.MEDIA, "ranges", 3, 4)) {
            assertThat(in).hasContent("3456");
        }
        try (var in = storage.open(Area.MEDIA, "ranges", 8, 100)) {
            assertThat(in).hasContent("89");
        }
    }

    @Test
    void the_second_put_replaces_the_first() {
        storage.put(Area.SITE, "index.html", utf8("a"), "text/html");
        storage.put(Area.SITE, "index.html", utf8("b"), "text/html");

        assertThat(storage.read(Area.SITE, "index.html")).contains(utf8("b"));
    }

    @Test
    void a_stream_of_several_parts_arrives_whole() throws IOException {
        var bytes = new byte[2 * PartedUpload.PART_BYTES + 12_345];
        new Random(1).nextBytes(bytes);

        var stored = storage.put(Area.MEDIA, "parts", new ByteArrayInputStream(bytes), "audio/mpeg");

        assertThat(stored.size()).isEqualTo(bytes.length);
        assertThat(stored.contentType()).isEqualTo("audio/mpeg");
        assertThat(storage.read(Area.MEDIA, "parts").orElseThrow()).isEqualTo(bytes);
    }

    @Test
    void a_stream_of_exactly_one_part_and_an_empty_one_arrive_too() {
        storage.put(Area.MEDIA, "one-part", new ByteArrayInputStream(new byte[PartedUpload.PART_BYTES]), "a/b");
        storage.put(Area.MEDIA, "no-part", InputStream.nullInputStream(), "a/b");

        assertThat(storage.find(Area.MEDIA, "one-part").orElseThrow().size()).isEqualTo(PartedUpload.PART_BYTES);
        assertThat(storage.find(Area.MEDIA, "no-part").orElseThrow().size()).isZero();
    }

    @Test
    void a_stream_that_breaks_leaves_nothing() throws IOException {
        var broken = new SequenceInputStream(
                new ByteArrayInputStream(new byte[2 * PartedUpload.PART_BYTES]), new BrokenStream());

        assertThatThrownBy(() -> storage.put(Area.MEDIA, "broken", broken, "video/mp4"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the sender has gone");

        assertThat(storage.find(Area.MEDIA, "broken")).isEmpty();
        assertThat(storage.list(Area.MEDIA, "broken")).isEmpty();
        try (var files = Files.walk(directory.resolve("sila-media"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> size(file) >= PartedUpload.PART_BYTES
                            && file.toString().contains("broken"));
        }
    }

    @Test
    void what_is_not_there_is_empty_and_can_be_removed() {
        assertThat(storage.find(Area.CONTENT, "nothing")).isEmpty();
        assertThat(storage.read(Area.CONTENT, "nothing")).isEmpty();
        storage.remove(Area.CONTENT, "nothing");
        assertThatThrownBy(() -> storage.open(Area.CONTENT, "nothing")).isInstanceOf(ObjectIsMissing.class);
    }

    @Test
    void a_store_without_buckets_reads_as_empty(@TempDir Path empty) {
        try (var fresh = new StoreOnDisk(empty)) {
            assertThat(fresh.storage().find(Area.CONTENT, "x")).isEmpty();
            assertThat(fresh.storage().list(Area.CONTENT, "")).isEmpty();
            fresh.storage().remove(Area.CONTENT, "x");
        }
    }

    @Test
    void a_bucket_that_was_removed_is_made_again(@TempDir Path empty) throws IOException {
        try (var fresh = new StoreOnDisk(empty)) {
            fresh.storage().put(Area.SITE, "a", utf8("a"), "text/plain");
            fresh.storage().remove(Area.SITE, "a");
            Files.delete(empty.resolve("sila-site"));

            fresh.storage().put(Area.SITE, "a", utf8("b"), "text/plain");

            assertThat(fresh.storage().read(Area.SITE, "a")).contains(utf8("b"));
        }
    }

    @Test
    void keys_are_listed_by_prefix_beyond_one_page() {
        for (int i = 0; i < 1_100; i++) {
            storage.put(Area.SITE, "pages/%04d/index.html".formatted(i), utf8("x"), "text/html");
        }
        storage.put(Area.SITE, "other", utf8("x"), "text/html");

        assertThat(storage.list(Area.SITE, "pages/"))
                .hasSize(1_100)
                .startsWith("pages/0000/index.html")
                .doesNotContain("other");
    }

    @Test
    void a_store_that_is_down_is_unavailable() {
        var down = StoreOnDisk.seenAs("http://127.0.0.1:1", "secret");

        assertThatThrownBy(() -> down.find(Area.CONTENT, "x")).isInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(() -> down.put(Area.CONTENT, "x", utf8("x"), "text/plain"))
                .isInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(() -> down.list(Area.CONTENT, "x")).isInstanceOf(StorageUnavailable.class);
    }

    @Test
    void a_wrong_secret_is_unavailable() {
        var stranger = StoreOnDisk.seenAs(store.endpoint(), "wrong");

        assertThatThrownBy(() -> stranger.put(Area.CONTENT, "x", utf8("x"), "text/plain"))
                .isInstanceOf(StorageUnavailable.class);
    }

    @Test
    void readiness_follows_the_store_and_says_what_to_do(@TempDir Path empty) {
        try (var fresh = new StoreOnDisk(empty)) {
            var readiness = new StorageReadiness(fresh.s3());
            assertThat(readiness.call().getStatus().name()).isEqualTo("UP");

            fresh.stop();

            assertThat(readiness.call().getStatus().name()).isEqualTo("DOWN");
            assertThat(readiness.call().getData().orElseThrow().get("do").toString())
                    .contains("SILA_S3_ENDPOINT");
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the sender has gone");
        }
    }
}

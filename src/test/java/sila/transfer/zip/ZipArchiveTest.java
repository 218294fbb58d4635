package sila.transfer.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipArchiveTest {

    private static final ZipLimits LIMITS = new ZipLimits(1000, 50_000_000, 200);
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    private record InMemory(byte[] bytes) implements ByteSource {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open(long offset, long length) {
            assertThat(length).isPositive();
            assertThat(offset).isNotNegative();
            assertThat(offset + length).isLessThanOrEqualTo(bytes.length);
            return new ByteArrayInputStream(bytes, (int) offset, (int) length);
        }
    }

    private static ZipArchive read(byte[] zip) {
        return ZipArchive.of(new InMemory(zip), LIMITS);
    }

    private static byte[] zip(String... namesAndContents) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(files);
    }

    private static byte[] zip(Map<String, byte[]> files) {
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

    /** Where the nth record of a kind begins. */
    private static int find(byte[] zip, int signature, int nth) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int seen = 0;
        for (int at = 0; at + 4 <= zip.length; at++) {
            if (bytes.getInt(at) == signature && seen++ == nth) {
                return at;
            }
        }
        throw new AssertionError("no such record");
    }

    private static ByteBuffer at(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void refused(byte[] zip, String file) {
        BadZip refusal = catchThrowableOfType(BadZip.class, () -> {
            ZipArchive archive = read(zip);
            for (String name : archive.names()) {
                archive.read(archive.member(name).orElseThrow(), 20_000_000);
            }
        });
        assertThat(refusal).isNotNull();
        assertThat(refusal.violations().get(0).pointer()).isEqualTo(file);
        assertThat(refusal.violations().get(0).message().ru()).isNotBlank();
        assertThat(refusal.status()).isEqualTo(422);
    }

    @Test
    void reads_what_other_programs_have_written() {
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a/b.json", "{}".getBytes(StandardCharsets.UTF_8));
        files.put("папка/файл.txt", "текст".repeat(1000).getBytes(StandardCharsets.UTF_8));
        files.put("empty", new byte[0]);
        files.put("folder/", new byte[0]);
        files.put("large.bin", large);
        ZipArchive archive = read(zip(files));
        assertThat(archive.names()).containsExactly("a/b.json", "empty", "large.bin", "папка/файл.txt");
        for (String name : archive.names()) {
            assertThat(archive.read(archive.member(name).orElseThrow(), 10_000_000))
                    .isEqualTo(files.get(name));
        }
        assertThat(archive.member("other")).isEmpty();
    }

    @Test
    void reads_what_it_has_written_and_so_do_others() throws IOException {
        byte[] content = "содержимое".getBytes(StandardCharsets.UTF_8);
        var crc = new CRC32();
        crc.update(content);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipWriter(bytes)) {
            out.file("a.json", content);
            out.file("b.bin", content.length, crc.getValue(), new ByteArrayInputStream(content));
        }
        ZipArchive archive = read(bytes.toByteArray());
        assertThat(archive.read(archive.member("b.bin").orElseThrow(), 100)).isEqualTo(content);
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.getNextEntry()).isNotNull();
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        var again = new ByteArrayOutputStream();
        try (var out = new ZipWriter(again)) {
            out.file("a.json", content);
            out.file("b.bin", content);
        }
        assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
    }

    @Test
    void a_comment_behind_the_end_may_hold_anything() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a"));
            out.write(1);
            out.closeEntry();
            out.setComment("PK\u0005\u0006 and so on, " + "x".repeat(60_000));
        }
        assertThat(read(bytes.toByteArray()).names()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "a/../../b",
                "/etc/passwd",
                "a//b",
                "./a",
                "a/.",
                "..",
                "C:\\windows",
                "a\\b",
                "c:a",
                "a\u0000b",
                "a\nb",
                "\u202egpj.exe",
                "../",
                "/"
            })
    void a_path_that_leads_elsewhere_is_refused(String name) {
        refused(zip("good.json", "{}", name, "x"), name.replaceAll("\\p{C}", "\uFFFD"));
    }

    @Test
    void the_same_file_twice_is_refused() {
        byte[] zip = zip("aa", "first", "bb", "second");
        byte[] name = "aa".getBytes(StandardCharsets.UTF_8);
        int local = find(zip, 0x04034b50, 1);
        System.arraycopy(name, 0, zip, local + 30, 2);
        System.arraycopy(name, 0, zip, find(zip, CENTRAL, 1) + 46, 2);
        refused(zip, "aa");
    }

    @Test
    void a_link_is_refused() {
        byte[] zip = zip("link", "/etc/passwd");
        int central = find(zip, CENTRAL, 0);
        zip[central + 5] = 3;
        at(zip).putInt(central + 38, 0xA1FF << 16);
        refused(zip, "link");
    }

    @Test
    void what_is_encrypted_or_packed_in_another_way_is_refused() {
        byte[] encrypted = zip("a", "x");
        encrypted[find(encrypted, CENTRAL, 0) + 8] |= 1;
        refused(encrypted, "a");
        byte[] other = zip("a", "x");
        other[find(other, CENTRAL, 0) + 10] = 12;
        refused(other, "a");
    }

    @Test
    void what_swells_is_refused_before_it_does() {
        refused(zip(Map.of("bomb", new byte[10_000_000])), "bomb");
        var many = new LinkedHashMap<String, byte[]>();
        byte[] noise = new byte[60_000];
        new Random(2).nextBytes(noise);
        for (int i = 0; i < 900; i++) {
            many.put("f" + String.format("%03d", i), noise);
        }
        refused(zip(many), "f833");
        for (int i = 900; i < 1100; i++) {
            many.put("f" + i, new byte[] {1});
        }
        refused(zip(many), "");
    }

    @Test
    void files_that_share_their_bytes_are_refused() {
        byte[] zip = zip("a", "first", "b", "second");
        at(zip).putInt(find(zip, CENTRAL, 1) + 42, 0);
        refused(zip, "a");
        byte[] behind = zip("a", "first", "b", "second");
        at(behind).putInt(find(behind, CENTRAL, 1) + 42, behind.length - 30);
        refused(behind, "b");
    }

    @Test
    void sizes_that_lie_are_noticed_when_the_bytes_come() {
        byte[] larger = zip("a", "some text to be packed, some text to be packed");
        at(larger).putInt(find(larger, CENTRAL, 0) + 24, 5);
        refused(larger, "a");
        byte[] smaller = zip("a", "some text");
        at(smaller).putInt(find(smaller, CENTRAL, 0) + 24, 5000);
        refused(smaller, "a");
        byte[] crc = zip("a", "some text");
        at(crc).putInt(find(crc, CENTRAL, 0) + 16, 7);
        refused(crc, "a");
        byte[] another = zip("a", "some text");
        another[30] = 'b';
        refused(another, "a");
        byte[] data = zip("a", "some text that is packed");
        for (int i = 32; i < 40; i++) {
            data[i] = -1;
        }
        refused(data, "a");
    }

    @Test
    void what_is_broken_is_refused_in_a_sentence() {
        byte[] zip = zip("a", "text", "b", "text");
        refused(new byte[0], "");
        refused("<html>".repeat(100).getBytes(StandardCharsets.UTF_8), "");
        refused(Arrays.copyOf(zip, zip.length - 10), "");
        refused(Arrays.copyOfRange(zip, 10, zip.length), "");
        byte[] end = zip.clone();
        at(end).putInt(find(end, END, 0) + 16, Integer.MAX_VALUE);
        refused(end, "");
        byte[] count = zip.clone();
        at(count).putShort(find(count, END, 0) + 10, (short) 3);
        at(count).putShort(find(count, END, 0) + 8, (short) 3);
        refused(count, "");
        byte[] parts = zip.clone();
        at(parts).putShort(find(parts, END, 0) + 4, (short) 1);
        refused(parts, "");
    }

    /** The same damage in each run: whatever it does, the file is read or refused, and nothing else. */
    @Test
    void any_damage_is_read_or_refused() {
        byte[] whole = zip("entries/a.json", "{\"a\": 1}", "b/c.bin", "x".repeat(500), "манифест.json", "{}");
        var random = new Random(20261125);
        for (int run = 0; run < 20_000; run++) {
            byte[] zip = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                zip[random.nextInt(zip.length)] = (byte) random.nextInt();
            }
            try {
                ZipArchive archive = read(zip);
                for (String name : archive.names()) {
                    archive.read(archive.member(name).orElseThrow(), 1_000_000);
                }
            } catch (BadZip refused) {
                assertThat(refused.violations()).hasSize(1);
            }
        }
    }
}

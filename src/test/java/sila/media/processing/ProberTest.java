package sila.media.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sila.storage.Area;
import sila.storage.ObjectIsMissing;
import sila.storage.StoreOnDisk;

class ProberTest {

    @TempDir
    static Path directory;

    private static StoreOnDisk store;
    private static Prober prober;

    @BeforeAll
    static void start() {
        store = new StoreOnDisk(directory);
        prober = new Prober(store.storage());
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Nested
    class Of_honest_files {

        @Test
        void a_video_tells_its_size_length_and_streams() throws Exception {
            var probe = look(prober::video, sample("clip.mp4"));

            assertThat(probe.container()).contains("mp4");
            assertThat(probe.duration()).isCloseTo(1.0, within(0.1));
            assertThat(probe.width()).isEqualTo(160);
            assertThat(probe.height()).isEqualTo(90);
            assertThat(probe.streams()).extracting(Probe.Stream::codec).containsExactly("h264", "aac");
            assertThat(probe.streams().get(0).fps()).isCloseTo(10, within(0.1));
            assertThat(probe.streams().get(1).sampleRate()).isEqualTo(44_100);
        }

        @Test
        void a_video_taken_upright_is_higher_than_wide() throws Exception {
            var probe = look(prober::video, sample("upright.mp4"));

            assertThat(probe.streams().get(0).rotation()).isIn(90, 270);
            assertThat(probe.width()).isEqualTo(90);
            assertThat(probe.height()).isEqualTo(160);
        }

        @Test
        void a_podcast_tells_its_title_and_chapters() throws Exception {
            var probe = look(prober::sound, sample("chapters.mp3"));

            assertThat(probe.duration()).isCloseTo(1.0, within(0.1));
            assertThat(probe.tags()).containsEntry("title", "Сила в каждом").containsEntry("artist", "Медиацентр");
            assertThat(probe.chapters()).extracting(Probe.Chapter::title).containsExactly("Вступление", "Разговор");
            assertThat(probe.chapters().get(1).start()).isCloseTo(0.4, within(0.001));
            assertThat(probe.width()).isNull();
        }

        @Test
        void a_wave_file_tells_its_channels() throws Exception {
            var probe = look(prober::sound, wave(2));

            assertThat(probe.duration()).isCloseTo(2.0, within(0.01));
            assertThat(probe.streams().get(0).channels()).isEqualTo(1);
            assertThat(probe.streams().get(0).codec()).isEqualTo("pcm_s16le");
        }

        @Test
        void pictures_tell_their_size_and_have_no_length() throws Exception {
            for (String format : new String[] {"png", "jpg", "gif", "bmp"}) {
                var probe = look(prober::picture, picture(format, 320, 200));

                assertThat(probe.width()).as(format).isEqualTo(320);
                assertThat(probe.height()).as(format).isEqualTo(200);
                assertThat(probe.duration()).as(format).isNull();
            }
        }

        @Test
        void a_photo_taken_upright_is_higher_than_wide() throws Exception {
            for (boolean littleEndian : new boolean[] {true, false}) {
                var probe = look(prober::picture, turned(picture("jpg", 320, 200), 6, littleEndian));

                assertThat(probe.width()).isEqualTo(200);
                assertThat(probe.height()).isEqualTo(320);
                assertThat(probe.streams().get(0).rotation()).isEqualTo(90);
            }
        }

        @Test
        void a_drawing_tells_its_attributes_or_else_its_view_box() throws Exception {
            var sized =
                    look(prober::drawing, utf8("<svg xmlns='http://www.w3.org/2000/svg' width='120px' height='80'/>"));
            var boxed = look(prober::drawing, utf8("<!-- энергия --><svg width='100%' viewBox='0 0 64 32.4'/>"));
            var free = look(prober::drawing, utf8("<svg/>"));

            assertThat(sized.width()).isEqualTo(120);
            assertThat(sized.height()).isEqualTo(80);
            assertThat(boxed.width()).isEqualTo(64);
            assertThat(boxed.height()).isEqualTo(32);
            assertThat(free.width()).isNull();
        }

        @Test
        void a_long_recording_is_read_in_a_few_requests() throws Exception {
            var source = new CountingSource(wave(600));

            try (var demuxer = Demuxer.open(source, "wav", Deadline.in(Duration.ofSeconds(10)))) {
                assertThat(new ContainerReader(demuxer.context()).read().duration())
                        .isCloseTo(600, within(0.1));
            }

            assertThat(source.size()).isGreaterThan(9_000_000);
            assertThat(source.bytesRead).isLessThan(1_000_000);
        }

        @Test
        void looking_six_thousand_times_leaves_no_memory_behind() throws Exception {
            // one buffer of 64 KiB left behind each time would be 390 MB
            assertThat(LookingManyTimes.growth()).isLessThan(50_000_000);
        }
    }

    @Nested
    class Of_hostile_files {

        @Test
        void a_playlist_named_as_a_film_reads_no_other_file() {
            assertUnreadable(prober::video, utf8("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/passwd\n"));
            assertUnreadable(prober::video, utf8("ffconcat version 1.0\nfile '/etc/passwd'\n"));
            assertUnreadable(prober::sound, utf8("v=0\no=- 0 0 IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n"));
        }

        @Test
        void a_film_that_was_cut_off_is_refused_wherever_the_cut_is() {
            byte[] clip = sample("clip.mp4");

            for (int percent : new int[] {1, 10, 30, 60, 90, 99}) {
                assertUnreadable(prober::video, Arrays.copyOf(clip, clip.length * percent / 100));
            }
        }

        @Test
        void noise_is_refused() {
            var noise = new byte[300_000];
            new Random(7).nextBytes(noise);

            assertUnreadable(prober::video, noise);
            assertUnreadable(prober::sound, noise);
            assertUnreadable(prober::picture, noise);
            assertUnreadable(prober::drawing, noise);
        }

        @Test
        void damage_at_any_place_gives_a_verdict_and_no_crash() {
            byte[] clip = sample("clip.mp4");
            var random = new Random(11);
            for (int i = 0; i < 200; i++) {
                byte[] damaged = clip.clone();
                for (int hit = 0; hit < 20; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                try {
                    look(prober::video, damaged);
                } catch (MediaIsUnreadable verdict) {
                    assertThat(verdict.sentence().ru()).isNotBlank();
                }
            }
        }

        @Test
        void a_picture_that_claims_to_be_gigantic_is_not_unpacked() {
            assertThatThrownBy(() -> look(prober::picture, giganticPng(60_000, 60_000)))
                    .isInstanceOfSatisfying(
                            MediaIsUnreadable.class,
                            e -> assertThat(e.sentence().ru()).contains("мегапиксел"));
        }

        @Test
        void a_recording_without_sound_is_no_sound() {
            assertUnreadable(prober::sound, picture("png", 10, 10));
        }

        @Test
        void a_drawing_may_not_name_other_files_or_grow() {
            assertUnreadable(
                    prober::drawing,
                    utf8("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg width='&x;' height='1'/>"));
            assertUnreadable(prober::drawing, utf8("<html/>"));
            assertUnreadable(prober::drawing, utf8("<svg width='1'"));
        }

        @Test
        void a_source_that_never_ends_is_given_up_in_time() {
            var endless = new CountingSource(new byte[0]) {
                @Override
                public long size() {
                    return Long.MAX_VALUE;
                }

                @Override
                public int read(long position, byte[] target, int length) {
                    Arrays.fill(target, 0, length, (byte) 0xff);
                    return length;
                }
            };

            assertThatThrownBy(() -> Demuxer.open(endless, "mp3", Deadline.in(Duration.ofMillis(1))))
                    .isInstanceOf(MediaIsUnreadable.class);
        }

        @Test
        void a_failing_store_is_not_the_fault_of_the_file() {
            assertThatThrownBy(() -> prober.video("assets/absent", 1_000)).isInstanceOf(ObjectIsMissing.class);
        }
    }

    private interface Look {
        Probe at(String key, long size) throws MediaIsUnreadable;
    }

    private static Probe look(Look look, byte[] file) throws MediaIsUnreadable {
        store.storage().put(Area.MEDIA, "assets/x/original", file, "a/b");
        return look.at("assets/x/original", file.length);
    }

    private static void assertUnreadable(Look look, byte[] file) {
        assertThatThrownBy(() -> look(look, file)).isInstanceOfSatisfying(MediaIsUnreadable.class, e -> assertThat(
                        e.sentence().ru())
                .isNotBlank());
    }

    static byte[] sample(String name) {
        try (var in = ProberTest.class.getResourceAsStream("/media/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] wave(int seconds) throws IOException {
        var format = new AudioFormat(8_000, 16, 1, true, false);
        var silence = new byte[seconds * 16_000];
        var out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(silence), format, silence.length / 2),
                AudioFileFormat.Type.WAVE,
                out);
        return out.toByteArray();
    }

    private static byte[] picture(String format, int width, int height) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JPEG with an Exif segment of one tag, the orientation. */
    private static byte[] turned(byte[] jpeg, int orientation, boolean littleEndian) {
        var exif = ByteBuffer.allocate(36).putShort((short) 0xFFE1).putShort((short) 34);
        exif.put(utf8("Exif\0\0")).put(utf8(littleEndian ? "II" : "MM"));
        exif.order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.rewind())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A header that promises so many pixels, and no pixels. */
    private static byte[] giganticPng(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeBytes("IHDR");
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 6, 0, 0, 0});
        chunk(out, header.toByteArray());
        chunk(out, "IDAT".getBytes(StandardCharsets.US_ASCII));
        chunk(out, "IEND".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, byte[] typeAndData) throws IOException {
        var crc = new CRC32();
        crc.update(typeAndData);
        out.writeInt(typeAndData.length - 4);
        out.write(typeAndData);
        out.writeInt((int) crc.getValue());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static class CountingSource implements ByteSource {

        private final byte[] file;
        private long bytesRead;

        CountingSource(byte[] file) {
            this.file = file;
        }

        @Override
        public long size() {
            return file.length;
        }

        @Override
        public int read(long position, byte[] target, int length) {
            int count = (int) Math.min(length, file.length - position);
            if (count <= 0) {
                return -1;
            }
            System.arraycopy(file, (int) position, target, 0, count);
            bytesRead += count;
            return count;
        }
    }
}

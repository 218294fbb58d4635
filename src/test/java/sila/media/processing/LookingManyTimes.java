package sila.media.processing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/**
 * Looks at a film thousands of times, in a process whose heap is there from the beginning: what it grows by is native
 * memory.
 */
final class LookingManyTimes {

    private LookingManyTimes() {}

    /** @return bytes by which it has grown */
    static long growth() throws Exception {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms64m",
                        "-Xmx64m",
                        "-XX:+AlwaysPreTouch",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LookingManyTimes.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return Long.parseLong(new String(process.getInputStream().readAllBytes()).strip());
    }

    public static void main(String[] arguments) throws Exception {
        byte[] clip = ProberTest.sample("clip.mp4");
        look(clip, 500);
        long before = Pointer.physicalBytes();
        look(clip, 6_000);
        System.out.println(Pointer.physicalBytes() - before);
    }

    private static void look(byte[] clip, int times) throws MediaIsUnreadable {
        for (int i = 0; i < times; i++) {
            Demuxer.open(new ProberTest.CountingSource(clip), "mov", Deadline.in(Duration.ofSeconds(10)))
                    .close();
        }
    }
}

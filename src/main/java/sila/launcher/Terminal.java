package sila.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import sila.kernel.Text;

/** What the person who started the hub reads. */
final class Terminal {

    private Terminal() {}

    /** Containers and services have no locale, and Java would print Russian as question marks. */
    static void speakUtf8() {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        // what the log's console handler goes by when there is no terminal
        System.setProperty("stdout.encoding", StandardCharsets.UTF_8.name());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    static void say(Text progress) {
        System.out.println(progress.ru());
    }

    static void complain(String reason) {
        System.err.println(reason);
    }

    static void complain(Text reason) {
        System.err.println(reason.ru());
        System.err.println(reason.en());
    }
}

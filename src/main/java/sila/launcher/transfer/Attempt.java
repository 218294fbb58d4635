package sila.launcher.transfer;

import java.io.IOException;
import picocli.CommandLine.ExitCode;

/** One conversation with a hub, whose failures are said in a sentence. */
final class Attempt {

    private Attempt() {}

    /** What a command does with the hub. */
    interface Work {

        /** @return the exit code */
        int with(HubApi hub) throws IOException, InterruptedException, HubApi.Refused;
    }

    static int at(HubOptions options, Work work) throws InterruptedException {
        var hub = options.hub();
        if (hub.isEmpty()) {
            return ExitCode.USAGE;
        }
        try {
            return work.with(hub.get());
        } catch (HubApi.Refused e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (UnreadableFile e) {
            return failed("Не читается: " + e.getMessage());
        } catch (IOException e) {
            return failed("Не получилось: хаб не ответил (" + e + ")");
        }
    }

    static int failed(String sentence) {
        System.err.println(sentence);
        return ExitCode.SOFTWARE;
    }

    /** A file of this machine is not there. */
    static final class UnreadableFile extends IOException {

        private static final long serialVersionUID = 1L;

        UnreadableFile(String file) {
            super(file + " (нет такого файла)");
        }
    }
}

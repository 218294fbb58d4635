package sila.launcher;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sila.embedded.CannotStart;
import sila.launcher.transfer.Audit;
import sila.launcher.transfer.Check;
import sila.launcher.transfer.Export;
import sila.launcher.transfer.Import;
import sila.launcher.transfer.Index;
import sila.launcher.transfer.User;

/** {@code sila [command]}; without a command the hub serves. */
@QuarkusMain
@Command(
        name = "sila",
        description = "Сила в каждом: CMS и медиахаб. Без команды запускает хаб (serve).",
        subcommands = {
            Serve.class,
            Export.class,
            Import.class,
            Index.class,
            Site.class,
            Check.class,
            User.class,
            Audit.class
        })
public final class Main implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Показать эту справку.")
    boolean help;

    public static void main(String... arguments) {
        Terminal.speakUtf8();
        var status = commandLine().execute(arguments);
        if (!DevMode.isOn()) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CannotStart refused) {
                Terminal.complain(refused.reason());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
    }

    @Override
    public Integer call() {
        return new Serve().call();
    }
}

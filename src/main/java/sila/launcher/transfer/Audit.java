package sila.launcher.transfer;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit verify}. */
@Command(name = "audit", description = "Журнал аудита.", subcommands = Audit.Verify.class)
public final class Audit {

    @Command(name = "verify", description = "Проверить, что журнал никто не правил.")
    static final class Verify implements Callable<Integer> {

        @Option(
                names = "--anchor",
                paramLabel = "МЕТКА",
                description = "Метка прежней проверки, «номер:хеш»: покажет, не переписан ли журнал целиком.")
        Optional<String> anchor = Optional.empty();

        @Mixin
        HubOptions options = new HubOptions();

        @Override
        public Integer call() throws InterruptedException {
            var hub = options.hub();
            if (hub.isEmpty()) {
                return ExitCode.USAGE;
            }
            try {
                return report(hub.get().verifyAudit(anchor));
            } catch (IOException noAnswer) {
                return options.unanswered();
            }
        }

        private static int report(HubApi.Answer answer) {
            if (!answer.isGood()) {
                System.err.println(answer.problem());
                return ExitCode.SOFTWARE;
            }
            var report = answer.body();
            boolean intact = report.path("intact").asBoolean();
            if (intact) {
                System.out.printf(
                        "Журнал цел, записей: %d. Запишите метку вне хаба: %s%n",
                        report.path("acts").asLong(), report.path("anchor").asText());
            } else {
                System.err.printf(
                        "Журнал нарушен: %s. Целы записи до неё: %d.%n",
                        report.path("broken").path("problem").asText(),
                        report.path("acts").asLong());
            }
            return intact ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}

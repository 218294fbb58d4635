package sila.launcher.transfer;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code index rebuild}. */
@Command(name = "index", description = "Поисковый индекс.", subcommands = Index.Rebuild.class)
public final class Index {

    @Command(name = "rebuild", description = "Построить индекс заново, не прерывая поиск.")
    static final class Rebuild implements Callable<Integer> {

        @Mixin
        HubOptions options = new HubOptions();

        @Override
        public Integer call() throws InterruptedException {
            var hub = options.hub();
            if (hub.isEmpty()) {
                return ExitCode.USAGE;
            }
            try {
                HubApi.Answer answer = hub.get().rebuildIndex();
                System.out.println(answer.isGood() ? "Индекс строится заново." : answer.problem());
                return answer.isGood() ? ExitCode.OK : ExitCode.SOFTWARE;
            } catch (IOException noAnswer) {
                return options.unanswered();
            }
        }
    }
}

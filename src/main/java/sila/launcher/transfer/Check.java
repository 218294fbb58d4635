package sila.launcher.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code check}. */
@Command(name = "check", description = "Сравнить модель содержимого с тем, что хранится.")
public final class Check implements Callable<Integer> {

    @Mixin
    HubOptions options = new HubOptions();

    @Override
    public Integer call() throws InterruptedException {
        var hub = options.hub();
        if (hub.isEmpty()) {
            return ExitCode.USAGE;
        }
        try {
            HubApi.Answer answer = hub.get().checkModel();
            if (!answer.isGood()) {
                System.err.println(answer.problem());
                return ExitCode.SOFTWARE;
            }
            return print(answer.body());
        } catch (IOException noAnswer) {
            return options.unanswered();
        }
    }

    private static int print(JsonNode report) {
        report.path("misfits").forEach(misfit -> System.out.println(line(misfit)));
        boolean fits = report.path("misfits").isEmpty();
        System.out.printf(
                "Материалов: %d. %s%n",
                report.path("entries").asLong(), fits ? "Всё хранимое подходит под модель." : number(report));
        return fits ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String number(JsonNode report) {
        long unlisted = report.path("unlisted").asLong();
        return "Несоответствий: " + report.path("misfits").size()
                + (unlisted > 0 ? ", в список не вошло ещё: " + unlisted : "") + ".";
    }

    private static String line(JsonNode misfit) {
        String place = misfit.has("source") ? misfit.path("source").asText() + ": " : "";
        String subject = misfit.path("type").asText()
                + (misfit.path("field").asText().isEmpty()
                        ? ""
                        : "." + misfit.path("field").asText());
        JsonNode examples = misfit.path("examples");
        long entries = misfit.path("entries").asLong();
        return place + subject + ": " + misfit.at("/sentence/ru").asText() + " Материалов: " + entries + " ("
                + examples.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "))
                + (entries > examples.size() ? ", …" : "") + ").";
    }
}

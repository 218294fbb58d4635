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
        } catch (IOException e) {
            System.err.println("Хаб не ответил: " + e);
            return ExitCode.SOFTWARE;
        }
    }

    private static int print(JsonNode report) {
        report.path("misfits").forEach(misfit -> System.out.println(line(misfit)));
        boolean fits = report.path("misfits").isEmpty();
        System.out.printf(
                "Материалов: %d. %s%n",
                report.path("entries").asLong(),
                fits
                        ? "Всё хранимое подходит под модель."
                        : "Несоответствий: " + report.path("misfits").size() + ".");
        return fits ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String line(JsonNode misfit) {
        String place = misfit.has("source")
                ? misfit.at("/source/file").asText() + ":"
                        + misfit.at("/source/line").asInt() + ": "
                : "";
        String subject = misfit.path("type").asText()
                + (misfit.path("field").asText().isEmpty()
                        ? ""
                        : "." + misfit.path("field").asText());
        return place + subject + ": " + misfit.at("/sentence/ru").asText() + " Материалов: "
                + misfit.path("entries").asLong() + " ("
                + misfit.path("examples").valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")) + ").";
    }
}

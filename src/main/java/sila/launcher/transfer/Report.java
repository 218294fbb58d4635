package sila.launcher.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.ExitCode;

/** What has come of an import, or would come of it. */
final class Report {

    private static final int PROBLEMS_SHOWN = 20;

    private final boolean rows;

    /** @param rows whether the things are rows and not files of an archive */
    Report(boolean rows) {
        this.rows = rows;
    }

    int ofPreview(JsonNode transfer) {
        JsonNode counts = transfer.path("preview");
        System.out.printf(
                "Новых: %d, изменившихся: %d, без изменений: %d, спорных: %d, ошибок: %d.%n",
                counts.path("new").asInt(),
                counts.path("changed").asInt(),
                counts.path("unchanged").asInt(),
                counts.path("conflict").asInt(),
                counts.path("failed").asInt());
        problems(
                transfer,
                counts.path("conflict").asInt() + counts.path("failed").asInt());
        return ExitCode.OK;
    }

    int ofImport(JsonNode transfer) {
        JsonNode counts = transfer.path("counts");
        int failed = counts.path("failed").asInt();
        System.out.printf(
                "Создано: %d, уже были: %d, ошибок: %d.%n",
                counts.path("created").asInt(), counts.path("unchanged").asInt(), failed);
        int updated = counts.path("updated").asInt();
        int skipped = counts.path("skipped").asInt();
        if (updated + skipped > 0) {
            System.out.printf("Обновлено: %d, пропущено: %d.%n", updated, skipped);
        }
        problems(transfer, failed + skipped);
        return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void problems(JsonNode transfer, int known) {
        JsonNode problems = transfer.path("problems");
        problems.valueStream()
                .filter(problem -> !problem.path("reasons").isEmpty())
                .limit(PROBLEMS_SHOWN)
                .forEach(this::problem);
        int hidden = Math.max(known, problems.size()) - PROBLEMS_SHOWN;
        if (hidden > 0) {
            System.err.println("  … и ещё " + hidden);
        }
    }

    private void problem(JsonNode problem) {
        String subject = problem.path("subject").asText();
        boolean isRow = rows && subject.matches("\\d+");
        String title = problem.path("title").asText();
        String reasons = String.join(
                "; ",
                problem.path("reasons").valueStream().map(JsonNode::asText).toList());
        System.err.println("  " + (isRow ? "строка " : "") + subject + ": "
                + (title.isEmpty() ? "" : "«" + title + "» ") + reasons);
    }
}

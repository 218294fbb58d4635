package sila.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import sila.jobs.JobBoard;
import sila.kernel.Text;

/** Whether jobs are done, and in time. */
@ApplicationScoped
class Queue {

    private static final String NAME = "jobs";
    private static final Text TITLE = Text.of("Фоновые задания", "Background jobs");
    private static final Duration LATE = Duration.ofMinutes(5);

    private final JobBoard board;

    Queue(JobBoard board) {
        this.board = board;
    }

    Finding look() {
        var tasks = board.tasks();
        long waiting = tasks.stream().mapToLong(JobBoard.Task::waiting).sum();
        long running = tasks.stream().mapToLong(JobBoard.Task::running).sum();
        long failing = tasks.stream().mapToLong(JobBoard.Task::failing).sum();
        Optional<Instant> oldest = tasks.stream()
                .map(JobBoard.Task::oldestDue)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
        Map<String, Object> data = Map.of("waiting", waiting, "running", running, "failing", failing);
        if (failing > 0) {
            return new Finding(
                    NAME,
                    TITLE,
                    Finding.State.ATTENTION,
                    Text.of(
                                    "Заданий с ошибкой: %s. Хаб повторяет их сам.",
                                    "Jobs with an error: %s. The hub tries them again.")
                            .with(failing),
                    Text.of(
                            "Прочтите причины в списке заданий и устраните их.",
                            "Read the reasons in the list of jobs and see to them."),
                    data);
        }
        Duration late = oldest.map(due -> Duration.between(due, Instant.now())).orElse(Duration.ZERO);
        if (late.compareTo(LATE) > 0) {
            return new Finding(
                    NAME,
                    TITLE,
                    Finding.State.ATTENTION,
                    Text.of("Задания ждут своей очереди уже %s мин.", "Jobs have been waiting for %s min.")
                            .with(late.toMinutes()),
                    Text.of(
                            "Хаб не успевает: добавьте узел или увеличьте SILA_JOBS_THREADS.",
                            "The hub is too slow: add a node, or raise SILA_JOBS_THREADS."),
                    data);
        }
        return new Finding(
                NAME,
                TITLE,
                Finding.State.OK,
                Text.of("Ждёт заданий: %s, выполняется: %s.", "Jobs waiting: %s, running: %s.")
                        .with(waiting, running),
                null,
                data);
    }
}

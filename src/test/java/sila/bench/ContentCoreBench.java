package sila.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content core against its targets; peers measured on such a machine: 52–92 lists and 34–73 drafts a second. */
class ContentCoreBench {

    private static final int MANY = 100_000;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 15);

    private static final int RATE = 150;
    private static final int SUSTAINED = 60;
    private static final int AT_ONCE = 2_000;
    private static final int PLANNED = 200;

    /** Publications until the compiler of the JVM, which wants half of the hub's time at first, is done with most of them. */
    private static final int WARM_UP = 12_000;

    private final Table table = new Table("content-core");
    private final Requests requests = new Requests();

    @TempDir
    Path home;

    @Test
    void the_content_core() throws Exception {
        try (var hub = BenchHub.start(home)) {
            hub.fill(MANY);
            mixedLists(hub);
            sameList(hub);
            oneEntry(hub);
            notModified(hub);
            drafts(hub);
            publications(hub);
            plannedPublications(hub);
            table.row(
                    "heap of the hub",
                    "≤ 512 MB",
                    BenchHub.HEAP + ", resident at most " + hub.mostResidentMegabytes() + " MB");
        } finally {
            table.print();
        }
    }

    private void mixedLists(BenchHub hub) throws Exception {
        hub.load().during(2 * SECONDS, requests.lists(MANY));
        table.row(
                "list of 20 with author and topics, random topic, region, page, of %,d".formatted(MANY),
                "≥ 1 000/s, p97.5 ≤ 20 ms",
                hub.load().during(SECONDS, requests.lists(MANY)).inWords());
    }

    private void sameList(BenchHub hub) throws Exception {
        var request = List.of(Requests.list(Requests.byTopic("salary")));
        table.row(
                "the same list again and again",
                "≥ 4 000/s",
                hub.load().during(SECONDS, request).inWords());
    }

    private void oneEntry(BenchHub hub) throws Exception {
        table.row(
                "one entry with references, random of 100 000",
                "≥ 3 000/s, p97.5 ≤ 8 ms",
                hub.load().during(SECONDS, requests.entries(MANY)).inWords());
    }

    private void notModified(BenchHub hub) throws Exception {
        var known = IntStream.range(0, 500)
                .mapToObj(i -> requests.entry(MANY))
                .map(path -> Load.conditional(path, hub.etag(path)))
                .toList();
        table.row(
                "conditional request answered 304",
                "≥ 8 000/s",
                hub.load().during(SECONDS, known).inWords());
    }

    private void drafts(BenchHub hub) throws Exception {
        hub.editor().during(SECONDS, Requests.newArticles("Разогрев"));
        table.row(
                "create a draft with version and audit",
                "≥ 300/s",
                hub.editor().during(SECONDS, Requests.newArticles("Черновик")).inWords());
    }

    private void publications(BenchHub hub) throws Exception {
        var publications = Requests.publicationsOf(drafts(hub, WARM_UP + SUSTAINED * RATE + AT_ONCE));
        hub.editor().once(publications.subList(0, WARM_UP));
        drained(hub);
        table.row(
                "publish call with its jobs, %d a second for %d s".formatted(RATE, SUSTAINED),
                "p95 ≤ 30 ms",
                hub.editor()
                        .atRate(RATE, publications.subList(WARM_UP, WARM_UP + SUSTAINED * RATE))
                        .inWords());
        table.row("after that the queue drains", "yes", drained(hub));
        table.row(
                "%d publish calls as fast as they are answered".formatted(AT_ONCE),
                "≥ 150/s",
                hub.editor()
                        .once(publications.subList(WARM_UP + SUSTAINED * RATE, publications.size()))
                        .inWords());
        table.row("after that the queue drains", "yes", drained(hub));
    }

    /** All for the same moment. */
    private void plannedPublications(BenchHub hub) throws Exception {
        var drafts = drafts(hub, PLANNED);
        Instant moment = Instant.now().plusSeconds(10);
        hub.editor().once(Requests.publicationsAt(moment, drafts));
        Thread.sleep(Duration.between(Instant.now(), moment).plusSeconds(10).toMillis());
        String lateness = "sila_schedule_lateness_seconds";
        table.row(
                "publication planned for a moment, %d for the same one".formatted(PLANNED),
                "≤ 2 s late",
                "%.0f done, the last %.2f s late"
                        .formatted(
                                hub.metric(lateness + "_count{what=\"entry\"}"),
                                hub.metric(lateness + "_max{what=\"entry\"}")));
    }

    private static List<String> drafts(BenchHub hub, int count) throws Exception {
        var ids = new ArrayList<String>();
        String cursor = null;
        while (ids.size() < count) {
            var page = hub.read("/api/v1/manage/entries?type=article&state=draft&limit=100"
                    + (cursor == null ? "" : "&cursor=" + cursor));
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
            if (cursor == null && ids.size() < count) {
                hub.editor().once(Requests.newArticles("Запас").subList(0, count - ids.size() + 100));
                ids.clear();
            }
        }
        return ids.subList(0, count);
    }

    private static String drained(BenchHub hub) throws InterruptedException {
        long began = System.nanoTime();
        long before = hub.waiting();
        for (int i = 0; i < 300 && hub.waiting() > 0; i++) {
            Thread.sleep(1000);
        }
        return "%d deliveries and jobs waited, %d after %d s"
                .formatted(before, hub.waiting(), (System.nanoTime() - began) / 1_000_000_000);
    }
}

package sila.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content core against its targets; peers measured on such a machine: 52–92 lists and 34–73 drafts a second. */
class ContentCoreBench {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 15);
    private static final List<String> TOPICS = List.of(
            "salary",
            "safety",
            "labour-law",
            "collective-agreement",
            "youth",
            "energy",
            "health",
            "pension",
            "education",
            "sport",
            "culture",
            "international",
            "digital",
            "union-life");
    private static final String INCLUDE = "include=author,topics";

    private static final int RATE = 150;
    private static final int SUSTAINED = 20;
    private static final int AT_ONCE = 2_000;
    private static final int WARM_UP = 1_000;

    private final Table table = new Table();
    private final Random random = new Random(1);

    @TempDir
    Path home;

    @Test
    void the_content_core() throws Exception {
        try (var hub = BenchHub.start(home)) {
            warmUp(hub);
            double few = lists(hub, FEW, false);
            double deepFew = deepPages(hub, FEW);
            seed(hub, FEW + 1, MANY);
            double many = lists(hub, MANY, true);
            double deepMany = deepPages(hub, MANY);
            table.row("cost of a list, 100 000 against 1 000", "≤ 1.2×", "%.2f×".formatted(few / many));
            table.row("cost of a deep page, 100 000 against 1 000", "≤ 1.2×", "%.2f×".formatted(deepFew / deepMany));
            sameList(hub);
            oneEntry(hub);
            notModified(hub);
            drafts(hub);
            publications(hub);
            table.row("heap of the hub", "≤ 512 MB", "-Xmx512m, resident " + resident(hub.pid()) + " MB");
        } finally {
            table.print();
        }
    }

    private void warmUp(BenchHub hub) throws Exception {
        for (int i = 0; i < 50; i++) {
            hub.published("person", "{\"fields\": {\"title\": \"Автор " + i + "\", \"age\": \"0+\"}}");
        }
        for (String topic : TOPICS) {
            hub.published(
                    "topic",
                    "{\"fields\": {\"title\": \"" + topic + "\", \"term\": \"" + topic + "\", \"age\": \"0+\"}}");
        }
        seed(hub, 1, FEW);
        hub.load().during(SECONDS, randomLists(FEW));
    }

    private void seed(BenchHub hub, int from, int to) throws SQLException {
        String pattern = hub.published("article", article("Образец " + from));
        try (var database = hub.database()) {
            new Seed(database, pattern).articles(from, to);
        }
        // whatever was cached is told apart by the clock, which the seed has advanced: one publication makes it known
        hub.published("article", article("После посева " + from));
    }

    private double lists(BenchHub hub, int entries, boolean targeted) throws Exception {
        hub.load().during(2 * SECONDS, randomLists(entries));
        var outcome = hub.load().during(SECONDS, randomLists(entries));
        table.row(
                "list of 20 with author and topics, random topic, region, page, of %,d".formatted(entries),
                targeted ? "≥ 1 000/s, p97.5 ≤ 20 ms" : "–",
                outcome.inWords());
        return outcome.perSecond();
    }

    private List<String> randomLists(int entries) {
        return IntStream.range(0, 20_000)
                .mapToObj(i -> switch (i % 3) {
                    case 0 -> Load.get(list("filter[topics][eq]=" + topic(), entries));
                    case 1 -> Load.get(list("filter[regions][eq]=" + region(), entries));
                    default ->
                        Load.get(list("filter[topics][eq]=" + topic() + "&filter[regions][eq]=" + region(), entries));
                })
                .toList();
    }

    /** A page somewhere: everything before a random moment. */
    private String list(String filter, int entries) {
        return "/api/v1/content/article?" + filter.replace("[", "%5B").replace("]", "%5D")
                + "&filter%5BpublishedAt%5D%5Blt%5D=" + Instant.now().minusSeconds(60L * random.nextInt(entries / 2))
                + "&total=false&" + INCLUDE;
    }

    /** Follows the cursor far down, then asks for the deepest pages again and again. */
    private double deepPages(BenchHub hub, int entries) throws Exception {
        var requests = new ArrayList<String>();
        for (String topic : TOPICS) {
            String path =
                    "/api/v1/content/article?filter%5Btopics%5D%5Beq%5D=" + topic + "&total=false&limit=100&" + INCLUDE;
            String cursor = null;
            for (int page = 0; page < Math.min(40, entries / 1000); page++) {
                cursor = hub.read(path + (cursor == null ? "" : "&cursor=" + cursor))
                        .getString("next");
            }
            String last = cursor;
            IntStream.range(0, 200)
                    .forEach(i -> requests.add(Load.get(path.replace("limit=100", "limit=20") + "&cursor=" + last
                            + "&filter%5Bversion%5D%5Blt%5D=" + (1000 + i))));
        }
        var outcome = hub.load().during(SECONDS, requests);
        table.row("deep page of a topic, of %,d".formatted(entries), "–", outcome.inWords());
        return outcome.perSecond();
    }

    private void sameList(BenchHub hub) throws Exception {
        var request = List.of(Load.get("/api/v1/content/article?filter%5Btopics%5D%5Beq%5D=salary&" + INCLUDE));
        table.row(
                "the same list again and again",
                "≥ 4 000/s",
                hub.load().during(SECONDS, request).inWords());
    }

    private void oneEntry(BenchHub hub) throws Exception {
        table.row(
                "one entry with references, random of 100 000",
                "≥ 3 000/s, p97.5 ≤ 8 ms",
                hub.load().during(SECONDS, entries(50_000)).inWords());
    }

    private List<String> entries(int count) {
        return random.ints(count, 1, MANY)
                .mapToObj(n -> Load.get("/api/v1/content/article/bench-" + n + "?" + INCLUDE))
                .toList();
    }

    private void notModified(BenchHub hub) throws Exception {
        var requests = new ArrayList<String>();
        for (int i = 0; i < 500; i++) {
            String path = "/api/v1/content/article/bench-" + (1 + random.nextInt(MANY)) + "?" + INCLUDE;
            requests.add(Load.conditional(path, hub.etag(path)));
        }
        table.row(
                "conditional request answered 304",
                "≥ 8 000/s",
                hub.load().during(SECONDS, requests).inWords());
    }

    private void drafts(BenchHub hub) throws Exception {
        hub.editor().during(SECONDS, newArticles("Разогрев"));
        table.row(
                "create a draft with version and audit",
                "≥ 300/s",
                hub.editor().during(SECONDS, newArticles("Черновик")).inWords());
    }

    private static List<String> newArticles(String title) {
        return IntStream.range(0, 20_000)
                .mapToObj(i -> Load.post("/api/v1/manage/content/article", article(title + " " + i)))
                .toList();
    }

    private void publications(BenchHub hub) throws Exception {
        var publications = publicationsOf(drafts(hub, WARM_UP + SUSTAINED * RATE + AT_ONCE));
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

    private static List<String> publicationsOf(List<String> ids) {
        return ids.stream()
                .map(id -> Load.post("/api/v1/manage/entries/" + id + "/publish", ""))
                .toList();
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
                hub.editor().once(newArticles("Запас").subList(0, count - ids.size() + 100));
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

    private String topic() {
        return TOPICS.get(random.nextInt(TOPICS.size()));
    }

    private String region() {
        return "%02d".formatted(1 + random.nextInt(89));
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    /** Its body has 1 500 characters of Cyrillic. */
    private static String article(String title) {
        String paragraph =
                "Отраслевое соглашение в электроэнергетике продлено. ".repeat(6).strip();
        String block = "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + paragraph + "\"}]}";
        return "{\"fields\":{\"title\":\"" + title
                + "\",\"lead\":\"Коротко о главном.\",\"age\":\"0+\",\"topics\":[\"salary\",\"youth\",\"energy\"],"
                + "\"regions\":[\"77\"],\"body\":{\"type\":\"doc\",\"content\":["
                + String.join(",", List.of(block, block, block, block, block)) + "]}}}";
    }
}

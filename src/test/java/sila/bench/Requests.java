package sila.bench;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What the load asks for, as lines for {@link LoadClient}; the same in every run. */
final class Requests {

    static final List<String> TOPICS = List.of(
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

    /** More than are answered in a quarter of a minute: none comes twice. */
    private static final int LISTS = 60_000;

    /** With repetition, as chance has it. */
    private static final int ENTRIES = 200_000;

    private static final int DRAFTS = 20_000;
    private static final int PAGES_OF_A_TOPIC = LISTS / TOPICS.size();
    private static final String LIST = "/api/v1/content/article?total=false&include=author,topics";
    private static final int BEHIND_THE_PAGE = 1_000;

    private final Random random = new Random(1);

    /** Pages somewhere in lists by topic, by region and by both: a small hub cannot fill all of them. */
    List<String> lists(int entries) {
        return many(LISTS, i -> switch (i % 3) {
            case 0 -> list(byTopic() + before(entries));
            case 1 -> list(byRegion() + before(entries));
            default -> list(byTopic() + byRegion() + before(entries));
        });
    }

    /** Full pages, however many entries there are. */
    List<String> newestOfTopic(int entries) {
        return many(LISTS, i -> list(byTopic() + before(entries)));
    }

    /** Full pages, however many entries there are. */
    List<String> topicByTitle() {
        return many(
                LISTS,
                i -> list(byTopic() + "&sort=title&filter[title][gt]=%D0%A1%D1%82%D0%B0%D1%82%D1%8C%D1%8F%20"
                        + (1 + random.nextInt(5)) + random.nextInt(100_000)));
    }

    /** The same page behind a cursor, each time asked for in another way. */
    static List<String> behind(String topic, String cursor) {
        return many(
                PAGES_OF_A_TOPIC,
                i -> list(byTopic(topic) + "&limit=20&cursor=" + cursor + "&filter[version][lt]="
                        + (BEHIND_THE_PAGE + i)));
    }

    static String list(String filter) {
        return Load.get(path(filter));
    }

    static String path(String filter) {
        return LIST + filter.replace("[", "%5B").replace("]", "%5D");
    }

    static String byTopic(String topic) {
        return "&filter[topics][eq]=" + topic;
    }

    private String byTopic() {
        return byTopic(TOPICS.get(random.nextInt(TOPICS.size())));
    }

    private String byRegion() {
        return "&filter[regions][eq]=%02d".formatted(1 + random.nextInt(89));
    }

    /** Everything before a random moment; half of the entries stand before any. */
    private String before(int entries) {
        return "&filter[publishedAt][lt]=" + Instant.now().minusSeconds(60L * random.nextInt(entries / 2));
    }

    /** @param entries how many there are */
    List<String> entries(int entries) {
        return many(ENTRIES, i -> Load.get(entry(entries)));
    }

    /** Path of any of them. */
    String entry(int entries) {
        return "/api/v1/content/article/bench-" + (1 + random.nextInt(entries)) + "?include=author,topics";
    }

    static List<String> newArticles(String title) {
        return many(DRAFTS, i -> Load.post("/api/v1/manage/content/article", article(title + " " + i)));
    }

    static List<String> publicationsOf(List<String> ids) {
        return ids.stream()
                .map(id -> Load.post("/api/v1/manage/entries/" + id + "/publish", ""))
                .toList();
    }

    static List<String> publicationsAt(Instant moment, List<String> ids) {
        return ids.stream()
                .map(id ->
                        Load.post("/api/v1/manage/entries/" + id + "/schedule", "{\"publishAt\":\"" + moment + "\"}"))
                .toList();
    }

    /** A draft with 1 500 characters of Cyrillic. */
    static String article(String title) {
        String paragraph =
                "Отраслевое соглашение в электроэнергетике продлено. ".repeat(6).strip();
        String block = "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + paragraph + "\"}]}";
        return "{\"fields\":{\"title\":\"" + title
                + "\",\"lead\":\"Коротко о главном.\",\"age\":\"0+\",\"topics\":[\"salary\",\"youth\",\"energy\"],"
                + "\"regions\":[\"77\"],\"body\":{\"type\":\"doc\",\"content\":["
                + String.join(",", List.of(block, block, block, block, block)) + "]}}}";
    }

    private static List<String> many(int count, IntFunction<String> request) {
        return IntStream.range(0, count).mapToObj(request).toList();
    }
}

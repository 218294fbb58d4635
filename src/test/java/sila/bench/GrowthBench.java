package sila.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lists cost in a hub of 100 000 articles against one of 1 000. The two are asked in turns, for the machine, and what
 * else runs on it, is not the same from one minute to the next.
 */
class GrowthBench {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 15);
    private static final int ROUNDS = 7;

    private final Table table = new Table("growth");
    private final Requests requests = new Requests();

    /** A hub with so many articles. */
    private record Side(BenchHub hub, int entries) implements AutoCloseable {

        static Side start(Path home, int entries) throws Exception {
            var hub = BenchHub.start(home);
            hub.fill(entries);
            return new Side(hub, entries);
        }

        Load.Outcome during(int seconds, List<String> lists) throws Exception {
            return hub.load().during(seconds, lists);
        }

        @Override
        public void close() {
            hub.close();
        }
    }

    @Test
    void lists_cost_as_much_among_many_as_among_few(@TempDir Path homeOfFew, @TempDir Path homeOfMany)
            throws Exception {
        try (var few = Side.start(homeOfFew, FEW);
                var many = Side.start(homeOfMany, MANY)) {
            for (var side : List.of(few, many)) {
                side.during(2 * SECONDS, requests.lists(side.entries()));
            }
            compare("newest of a topic, random page", few, many, side -> requests.newestOfTopic(side.entries()));
            compare("topic by title, random page", few, many, side -> requests.topicByTitle());
            compare("deep page of a topic", few, many, GrowthBench::deepPages);
        } finally {
            table.print();
        }
    }

    private void compare(String list, Side few, Side many, Function<Side, List<String>> pages) throws Exception {
        few.during(SECONDS, pages.apply(few));
        many.during(SECONDS, pages.apply(many));
        var amongFew = new ArrayList<Load.Outcome>();
        var amongMany = new ArrayList<Load.Outcome>();
        for (int round = 0; round < ROUNDS; round++) {
            amongFew.add(few.during(SECONDS / 3, pages.apply(few)));
            amongMany.add(many.during(SECONDS / 3, pages.apply(many)));
        }
        Load.Outcome one = median(amongFew);
        Load.Outcome other = median(amongMany);
        table.row("%s, of %,d".formatted(list, FEW), "–", one.inWords());
        table.row("%s, of %,d".formatted(list, MANY), "–", other.inWords());
        table.row(
                "cost of " + list + ", %,d against %,d".formatted(MANY, FEW),
                "≤ 1.2×",
                "%.2f×".formatted(one.perSecond() / other.perSecond()));
    }

    private static Load.Outcome median(List<Load.Outcome> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Load.Outcome::perSecond))
                .toList()
                .get(ROUNDS / 2);
    }

    /** Follows the cursor of each topic far down: to the 40th page of 100, or to the first where there are no more. */
    private static List<String> deepPages(Side side) {
        return Requests.TOPICS.stream()
                .flatMap(topic -> {
                    String cursor = "";
                    for (int page = 0; page < Math.min(40, side.entries() / 1000); page++) {
                        cursor = side.hub()
                                .read(Requests.path(Requests.byTopic(topic) + "&limit=100"
                                        + (cursor.isEmpty() ? "" : "&cursor=" + cursor)))
                                .getString("next");
                    }
                    return Requests.behind(topic, cursor).stream();
                })
                .toList();
    }
}

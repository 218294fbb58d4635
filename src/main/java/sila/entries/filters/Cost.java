package sila.entries.filters;

import java.util.ArrayList;
import java.util.List;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * What a request costs, reckoned from its parts before anything is read. One unit is about what it takes to find and
 * send one entry; the sum has a limit, and whoever exceeds it is told what costs how much.
 */
public final class Cost {

    /** Answered by an index. */
    static final int INDEXED = 1;
    /** Looked at in every entry that the rest of the query finds. */
    static final int SCANNED = 50;
    /** The same, with a search inside of texts. */
    static final int SEARCHED = 100;

    private final List<Part> parts = new ArrayList<>();

    /** @param part of the request, as it stands there: {@code filter[title][contains]} */
    public record Part(String part, int cost) {}

    public Cost add(String part, int cost) {
        parts.add(new Part(part, cost));
        return this;
    }

    public int sum() {
        return parts.stream().mapToInt(Part::cost).sum();
    }

    /** In the order of the request. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** @throws Problem 400 with the parts and what each costs */
    public void check(int limit) {
        if (sum() > limit) {
            throw new Problem(
                            400,
                            "query-too-dear",
                            Text.of(
                                            "Запрос слишком дорогой: %s при пределе %s. Уберите или сузьте то, что стоит больше всего.",
                                            "The query is too dear: %s, the limit is %s. Leave out or narrow what costs most.")
                                    .with(sum(), limit))
                    .and("cost", sum())
                    .and("limit", limit)
                    .and("parts", parts());
        }
    }
}

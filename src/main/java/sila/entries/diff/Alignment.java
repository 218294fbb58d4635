package sila.entries.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What two sequences have in common, in their order: Myers, «An O(ND) Difference Algorithm and Its Variations» (1986).
 * Sequences that differ in more than {@link #MAX_DIFFERENCES} places, or that the budget does not reach for, are held
 * together only by what each of them has once.
 */
final class Alignment {

    private static final int MAX_DIFFERENCES = 1_000;

    /** {@code length} elements from {@code from} on in the one are those from {@code to} on in the other. */
    record Run(int from, int to, int length) {}

    private final int[] from;
    private final int[] to;
    private final Budget budget;

    private Alignment(int[] from, int[] to, Budget budget) {
        this.from = from;
        this.to = to;
        this.budget = budget;
    }

    /** @param runs what is common, in order; between two of them lies what differs */
    record Result(List<Run> runs, boolean exact) {}

    static Result of(List<?> from, List<?> to, Budget budget) {
        var numbers = new HashMap<Object, Integer>();
        return new Alignment(numbered(from, numbers), numbered(to, numbers), budget).result();
    }

    private static int[] numbered(List<?> elements, HashMap<Object, Integer> numbers) {
        return elements.stream()
                .mapToInt(element -> numbers.computeIfAbsent(element, unseen -> numbers.size()))
                .toArray();
    }

    private Result result() {
        int shorter = Math.min(from.length, to.length);
        int head = 0;
        while (head < shorter && from[head] == to[head]) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && from[from.length - 1 - tail] == to[to.length - 1 - tail]) {
            tail++;
        }
        var runs = new ArrayList<Run>();
        add(new Run(0, 0, head), runs);
        boolean exact = middle(head, from.length - tail, to.length - tail, runs);
        add(new Run(from.length - tail, to.length - tail, tail), runs);
        return new Result(runs, exact);
    }

    private static void add(Run run, List<Run> runs) {
        if (run.length() > 0) {
            runs.add(run);
        }
    }

    private boolean middle(int start, int fromEnd, int toEnd, List<Run> runs) {
        int n = fromEnd - start;
        int m = toEnd - start;
        if (n == 0 || m == 0) {
            return true;
        }
        var trace = trace(start, n, m);
        if (trace.isPresent()) {
            runs.addAll(back(trace.get(), start, n, m));
        } else {
            runs.addAll(Anchors.between(
                    Arrays.copyOfRange(from, start, fromEnd), Arrays.copyOfRange(to, start, toEnd), start));
        }
        return trace.isPresent();
    }

    /** Of each round, how far the diagonals reach; the last round reaches the end. */
    private Optional<List<int[]>> trace(int start, int n, int m) {
        int most = Math.min(n + m, MAX_DIFFERENCES);
        var reach = new int[2 * most + 3];
        int centre = most + 1;
        var rounds = new ArrayList<int[]>();
        for (int d = 0; d <= most; d++) {
            rounds.add(Arrays.copyOfRange(reach, centre - d - 1, centre + d + 2));
            long steps = d + 1L;
            for (int k = -d; k <= d; k += 2) {
                int x = isDown(k, d, reach, centre) ? reach[centre + k + 1] : reach[centre + k - 1] + 1;
                int begun = x;
                while (x < n && x - k < m && from[start + x] == to[start + x - k]) {
                    x++;
                }
                reach[centre + k] = x;
                steps += x - begun;
                if (k == n - m && x >= n) {
                    return Optional.of(rounds);
                }
            }
            if (!budget.spendSteps(steps)) {
                break;
            }
        }
        return Optional.empty();
    }

    private static boolean isDown(int k, int d, int[] reach, int centre) {
        return k == -d || (k != d && reach[centre + k - 1] < reach[centre + k + 1]);
    }

    private static Deque<Run> back(List<int[]> rounds, int start, int n, int m) {
        var runs = new ArrayDeque<Run>();
        int x = n;
        int y = m;
        for (int d = rounds.size() - 1; d >= 0; d--) {
            int[] reach = rounds.get(d);
            int centre = d + 1;
            int k = x - y;
            boolean down = isDown(k, d, reach, centre);
            int beforeX = d == 0 ? 0 : reach[centre + (down ? k + 1 : k - 1)];
            int beforeY = d == 0 ? 0 : beforeX - (down ? k + 1 : k - 1);
            int snake = d == 0 ? x : x - (down ? beforeX : beforeX + 1);
            if (snake > 0) {
                runs.addFirst(new Run(start + x - snake, start + y - snake, snake));
            }
            x = beforeX;
            y = beforeY;
        }
        return runs;
    }
}

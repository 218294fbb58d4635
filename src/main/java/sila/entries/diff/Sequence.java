package sila.entries.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/**
 * How one list becomes another: what came, went, moved, and what became what. What stands in both in the same order is
 * left out.
 */
final class Sequence<T> {

    /** How many candidates are looked at for what an item has become. */
    private static final int LOOK_AHEAD = 5;

    private static final int NONE = -1;

    /**
     * @param from position in the earlier list, -1 of what was added
     * @param to position in the later list, -1 of what was removed
     */
    record Step(Op op, int from, int to) {}

    /** Whether an item of the earlier list may be called the former form of one of the later list. */
    interface Likeness<T> {
        boolean holds(T former, T latter);
    }

    private final List<T> from;
    private final List<T> to;
    private final Likeness<T> likeness;
    private final int[] origin;
    private final boolean[] gone;
    private final List<Step> steps = new ArrayList<>();

    private Sequence(List<T> from, List<T> to, Likeness<T> likeness) {
        this.from = from;
        this.to = to;
        this.likeness = likeness;
        origin = new int[to.size()];
        Arrays.fill(origin, NONE);
        gone = new boolean[from.size()];
    }

    /** @param key equal for items that are the same */
    static <T> List<Step> steps(
            List<T> from, List<T> to, Function<T, Object> key, Likeness<T> likeness, Budget budget) {
        var fromKeys = from.stream().map(key).toList();
        var toKeys = to.stream().map(key).toList();
        var runs = Alignment.of(fromKeys, toKeys, budget).runs();
        var sequence = new Sequence<>(from, to, likeness);
        sequence.findMoved(fromKeys, toKeys, runs);
        sequence.compare(runs);
        return sequence.steps;
    }

    private void findMoved(List<Object> fromKeys, List<Object> toKeys, List<Alignment.Run> runs) {
        var stays = new boolean[from.size()];
        var stayed = new boolean[to.size()];
        runs.forEach(run -> {
            Arrays.fill(stays, run.from(), run.from() + run.length(), true);
            Arrays.fill(stayed, run.to(), run.to() + run.length(), true);
        });
        var loose = new HashMap<Object, Deque<Integer>>();
        for (int i = 0; i < from.size(); i++) {
            if (!stays[i]) {
                loose.computeIfAbsent(fromKeys.get(i), unseen -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int i = 0; i < to.size(); i++) {
            var candidates = stayed[i] ? null : loose.get(toKeys.get(i));
            if (candidates != null && !candidates.isEmpty()) {
                origin[i] = candidates.remove();
                gone[origin[i]] = true;
            }
        }
    }

    private void compare(List<Alignment.Run> runs) {
        int x = 0;
        int y = 0;
        for (var run : runs) {
            gap(x, run.from(), y, run.to());
            x = run.from() + run.length();
            y = run.to() + run.length();
        }
        gap(x, from.size(), y, to.size());
    }

    /** What lies between two things that stayed. */
    private void gap(int fromStart, int fromEnd, int toStart, int toEnd) {
        int next = fromStart;
        for (int i = toStart; i < toEnd; i++) {
            if (origin[i] != NONE) {
                steps.add(new Step(Op.MOVED, origin[i], i));
                continue;
            }
            int former = former(next, fromEnd, to.get(i));
            if (former == NONE) {
                steps.add(new Step(Op.ADDED, NONE, i));
            } else {
                remove(next, former);
                steps.add(new Step(Op.CHANGED, former, i));
                next = former + 1;
            }
        }
        remove(next, fromEnd);
    }

    private int former(int start, int end, T latter) {
        int looked = 0;
        for (int i = start; i < end && looked < LOOK_AHEAD; i++) {
            if (!gone[i]) {
                looked++;
                if (likeness.holds(from.get(i), latter)) {
                    return i;
                }
            }
        }
        return NONE;
    }

    private void remove(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!gone[i]) {
                steps.add(new Step(Op.REMOVED, i, NONE));
            }
        }
    }
}

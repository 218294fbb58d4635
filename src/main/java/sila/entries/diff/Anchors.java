package sila.entries.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands once in each of two sequences, as many as can be kept in order: a coarse alignment that costs hardly more
 * than reading, whatever the sequences are.
 */
final class Anchors {

    private static final int TWICE = -1;
    private static final int NONE = -1;

    private final int[] to;
    /** By position in the later sequence, where the same stands in the earlier one. */
    private final int[] origin;

    private Anchors(int[] from, int[] to) {
        this.to = to;
        var places = places(from);
        var own = places(to);
        origin = new int[to.length];
        for (int i = 0; i < to.length; i++) {
            boolean once = own.getOrDefault(to[i], NONE) != TWICE;
            origin[i] = once ? places.getOrDefault(to[i], NONE) : NONE;
        }
    }

    private static Map<Integer, Integer> places(int[] elements) {
        var places = new HashMap<Integer, Integer>();
        for (int i = 0; i < elements.length; i++) {
            places.merge(elements[i], i, (one, other) -> TWICE);
        }
        return places;
    }

    /** @param offset of both within the whole */
    static Deque<Alignment.Run> between(int[] from, int[] to, int offset) {
        return new Anchors(from, to).longestInOrder(offset);
    }

    /** The longest increasing subsequence of the origins, by piles as in patience sorting. */
    private Deque<Alignment.Run> longestInOrder(int offset) {
        var tops = new int[to.length];
        var topAt = new int[to.length];
        var before = new int[to.length];
        int piles = 0;
        for (int i = 0; i < to.length; i++) {
            if (origin[i] != NONE) {
                int found = Arrays.binarySearch(tops, 0, piles, origin[i]);
                int pile = found < 0 ? -found - 1 : found;
                tops[pile] = origin[i];
                topAt[pile] = i;
                before[i] = pile == 0 ? NONE : topAt[pile - 1];
                piles = Math.max(piles, pile + 1);
            }
        }
        var runs = new ArrayDeque<Alignment.Run>();
        for (int i = piles == 0 ? NONE : topAt[piles - 1]; i != NONE; i = before[i]) {
            add(new Alignment.Run(origin[i] + offset, i + offset, 1), runs);
        }
        return runs;
    }

    /** Neighbours on both sides are one run. */
    private static void add(Alignment.Run run, Deque<Alignment.Run> runs) {
        var next = runs.peekFirst();
        if (next != null && run.from() + 1 == next.from() && run.to() + 1 == next.to()) {
            runs.removeFirst();
            runs.addFirst(new Alignment.Run(run.from(), run.to(), next.length() + 1));
        } else {
            runs.addFirst(run);
        }
    }
}

package sila.contentmodel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name somebody who mistyped one probably meant. */
public final class NearestName {

    /** A longer word is not a mistyped name and not worth comparing. */
    private static final int MAX_LENGTH = 60;

    private NearestName() {}

    /** The known name at most a third of whose letters differ from the written one. */
    public static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> distance(written, name) <= (name.length() + 1) / 3)
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    /** Single letters put in, taken out or changed, or two neighbours swapped (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] distances = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, distances);
            }
        }
        return distances[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] distances) {
        int changed = distances[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int moved = 1 + Math.min(distances[i - 1][j], distances[i][j - 1]);
        boolean isSwapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        int swapped = isSwapped ? distances[i - 2][j - 2] + 1 : changed;
        return Math.min(swapped, Math.min(changed, moved));
    }
}

package sila.media.description;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * The point of a picture that must stay in sight when it is cut to another shape.
 *
 * @param x from the left edge, as a part of the width: 0 to 1
 * @param y from the upper edge, as a part of the height: 0 to 1
 */
public record Focus(Double x, Double y) {

    /** A ten-thousandth is less than a pixel of any picture. */
    private static final double STEPS = 10_000;

    Focus rounded() {
        return new Focus(Math.round(x * STEPS) / STEPS, Math.round(y * STEPS) / STEPS);
    }

    void check(String pointer, List<Violation> violations) {
        check(x, pointer + "/x", violations);
        check(y, pointer + "/y", violations);
    }

    private static void check(@Nullable Double part, String pointer, List<Violation> violations) {
        if (part == null || !(part >= 0 && part <= 1)) {
            violations.add(
                    new Violation(pointer, Text.of("Здесь нужно число от 0 до 1.", "A number from 0 to 1 is needed.")));
        }
    }
}

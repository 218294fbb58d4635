package sila.kernel;

import org.jspecify.annotations.Nullable;

/** How many items a page of a list has: 1 to 100, usually 20. */
public final class Limit {

    private static final int MAX = 100;
    private static final int USUAL = 20;

    private Limit() {}

    /** @throws Problem 400 */
    public static int of(@Nullable String parameter) {
        if (parameter == null) {
            return USUAL;
        }
        try {
            int limit = Integer.parseInt(parameter);
            if (limit >= 1 && limit <= MAX) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        throw Problem.badRequest(
                "limit",
                Text.of("limit — число от 1 до %s.", "limit is a number from 1 to %s.")
                        .with(MAX));
    }
}

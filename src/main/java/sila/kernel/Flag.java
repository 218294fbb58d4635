package sila.kernel;

import org.jspecify.annotations.Nullable;

/** A query parameter that is {@code true} or {@code false}. */
public final class Flag {

    private Flag() {}

    /** Null without the parameter. @throws Problem 400 */
    public static @Nullable Boolean of(String parameter, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Problem.badRequest(
                        parameter,
                        Text.of("%s — true или false.", "%s is true or false.").with(parameter));
        };
    }
}

package sila.entries.manage.workflow;

import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;

/** A query parameter that is {@code true} or {@code false}. */
final class Flag {

    private Flag() {}

    /** Null without the parameter. @throws Problem 400 */
    static @Nullable Boolean of(String parameter, @Nullable String value) {
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

package sila.members.manage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/** Query parameters that may be left out. */
final class Parameters {

    private Parameters() {}

    /** @throws Problem 400 */
    static @Nullable UUID id(String name, @Nullable String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.badRequest(name, Text.of("Здесь нужен id (UUID).", "An id (UUID) is needed here."));
        }
    }

    /** @throws Problem 400 */
    static @Nullable String text(String name, @Nullable String value) {
        if (value != null && !StrictJson.isStorable(value)) {
            throw Problem.badRequest(
                    name, Text.of("В тексте недопустимый символ.", "There is a character that is not allowed."));
        }
        return value;
    }
}

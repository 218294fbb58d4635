package sila.members.signin;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** What a password has to be that somebody chooses. */
final class NewPassword {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private NewPassword() {}

    /**
     * @param isFormer asked last, for it may take long
     * @throws Problem 422
     */
    static String checked(@Nullable String chosen, Predicate<String> isFormer) {
        if (chosen == null || chosen.length() < SHORTEST || chosen.length() > LONGEST || isFormer.test(chosen)) {
            throw refused(Text.of(
                            "Новый пароль: от %s до %s знаков, не такой, как прежний.",
                            "The new password: %s to %s characters, other than the former one.")
                    .with(SHORTEST, LONGEST));
        }
        return chosen;
    }

    static Problem refused(Text why) {
        return Problem.invalid(List.of(new Violation("/newPassword", why)));
    }
}

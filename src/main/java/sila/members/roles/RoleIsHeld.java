package sila.members.roles;

import sila.kernel.Problem;
import sila.kernel.Text;

/** A role that people or tokens still have cannot be deleted. */
final class RoleIsHeld extends Problem {

    private static final long serialVersionUID = 1L;

    RoleIsHeld(Text title, long holders) {
        super(
                409,
                "role-is-held",
                Text.of(
                        "Роль «" + title.ru() + "» дана людям или токенам: " + holders + ". Сначала дайте им другую.",
                        "The role \"" + title.en() + "\" is held by people or tokens: " + holders
                                + ". Give them another one first."));
    }
}

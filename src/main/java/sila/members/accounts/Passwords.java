package sila.members.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** How passwords are kept: as Argon2id hashes, with a salt of their own each. */
public final class Passwords {

    /** OWASP's parameters: 19 MiB, two passes, one lane. */
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    private Passwords() {}

    static String hash(String password) {
        return Password.hash(password).addRandomSalt().with(ARGON2).getResult();
    }

    public static boolean isBehind(String hash, String password) {
        return Password.check(password, hash).with(ARGON2);
    }

    /** As much work as {@link #isBehind}, so that time does not tell whether a login exists. */
    public static void pretendToCheck(String password) {
        hash(password);
    }
}

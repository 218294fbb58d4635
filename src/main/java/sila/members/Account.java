package sila.members;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A person who signs in with a password. */
@Entity
@Table(name = "account")
class Account extends PanacheEntityBase {

    /** OWASP's parameters for Argon2id: 19 MiB, two passes, one lane. */
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String login;
    String name;
    String passwordHash;
    boolean passwordOneTime;
    Instant createdAt;

    Account() {}

    static Account withOneTimePassword(String login, String name, Secret password) {
        var account = new Account();
        account.login = login;
        account.name = name;
        account.passwordHash = hash(password.value());
        account.passwordOneTime = true;
        account.createdAt = Instant.now();
        account.persist();
        return account;
    }

    static Optional<Account> byLogin(String login) {
        return find("login", login).firstResultOptional();
    }

    boolean hasPassword(String password) {
        return Password.check(password, passwordHash).with(ARGON2);
    }

    void changePassword(String password) {
        passwordHash = hash(password);
        passwordOneTime = false;
    }

    /** As much work as {@link #hasPassword}, so that time does not tell whether a login exists. */
    static void pretendToCheck(String password) {
        hash(password);
    }

    private static String hash(String password) {
        return Password.hash(password).addRandomSalt().with(ARGON2).getResult();
    }
}

package sila.members.firststart;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import sila.members.accounts.Account;
import sila.members.accounts.Secret;

/** Nobody knows the first password of the hub that all tests share, so it is pending there for ever. */
@QuarkusTest
class FirstStartTest {

    @Inject
    FirstStart firstStart;

    @Test
    @TestTransaction
    void it_is_pending_until_the_administrator_has_a_password_of_their_own() {
        assertThat(firstStart.isPending()).isTrue();
        administrator().choosePassword("a password of my own");
        assertThat(firstStart.isPending()).isFalse();
    }

    @Test
    @TestTransaction
    void a_password_that_is_reset_does_not_stand_at_the_console() {
        administrator().resetPassword(Secret.password());
        assertThat(firstStart.isPending()).isFalse();
    }

    private static Account administrator() {
        return Account.byLogin(FirstStart.LOGIN).orElseThrow();
    }
}

package sila.members.firststart;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sila.members.Scope;
import sila.members.Subject;
import sila.members.accounts.Account;
import sila.members.accounts.Mandates;
import sila.members.roles.Roles;

@QuarkusTest
class DemoPeopleTest {

    @Inject
    DemoPeople people;

    @Inject
    Mandates mandates;

    @Inject
    Roles roles;

    @Test
    void there_is_somebody_of_every_role() {
        QuarkusTransaction.begin();
        try {
            people.moveIn();
            assertThat(roles.names()).allSatisfy(role -> assertThat(Account.byLogin(role))
                    .hasValueSatisfying(account ->
                            assertThat(account.assignments()).extracting("role").containsExactly(role)));
            var regional = mandates.of(Account.byLogin("regional-editor").orElseThrow());
            assertThat(regional.allows(Scope.PUBLISH, new Subject("article", Set.of("24"), "ru", null)))
                    .isTrue();
            assertThat(regional.allows(Scope.PUBLISH, new Subject("article", Set.of("16"), "ru", null)))
                    .isFalse();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}

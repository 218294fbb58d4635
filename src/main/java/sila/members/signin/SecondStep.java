package sila.members.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.secondfactor.SecondFactors;

/**
 * Takes the code of somebody whose password was right. Wrong ones are counted wherever they come from: only those get
 * here who know the password, so no stranger can lock anybody out, and with many addresses nobody has more guesses.
 */
@ApplicationScoped
class SecondStep {

    private final SecondFactors factors;
    private final Failures failures;
    private final AuditLog audit;

    SecondStep(SecondFactors factors, Failures failures, AuditLog audit) {
        this.factors = factors;
        this.failures = failures;
        this.audit = audit;
    }

    /**
     * @return whether it is right
     * @throws TooManyFailures 429
     */
    boolean take(UUID account, String code) {
        String subject = "account:" + account;
        failures.begin(subject, null);
        if (factors.take(account, code)) {
            failures.forgive(subject, null);
            return true;
        }
        audit.record(Act.of(SignIn.FAILED, subject));
        return false;
    }
}

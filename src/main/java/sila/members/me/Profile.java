package sila.members.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.accounts.Account;
import sila.members.accounts.Mandates;
import sila.members.accounts.PersonName;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.secondfactor.SecondFactors;

/** What people see of themselves, and what of it they may change. */
@ApplicationScoped
public class Profile {

    private final Mandates mandates;
    private final SecondFactors factors;
    private final AuditLog audit;

    Profile(Mandates mandates, SecondFactors factors, AuditLog audit) {
        this.mandates = mandates;
        this.factors = factors;
        this.audit = audit;
    }

    @Transactional
    public ProfileResource.View of(UUID id) {
        Account account = Account.require(id);
        return ProfileResource.View.of(account, mandates.of(account).mandates(), factors.standing(id));
    }

    /** @throws Problem 422 with pointer {@code /name} or {@code /language} */
    @Transactional
    public ProfileResource.View change(UUID id, ProfileResource.Change change) {
        Account account = Account.locked(id).orElseThrow(Account::isUnknown);
        var former = account.facts();
        var violations = new ArrayList<Violation>();
        String name = change.name() == null ? account.name() : PersonName.checked(change.name(), violations);
        Language language = chosen(change.language(), violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        if (!name.equals(account.name())) {
            account.rename(name);
            account.countChange();
            audit.record(Act.changing("account.update", "account:" + id, former, account.facts()));
        }
        if (language != null) {
            account.speak(language);
        }
        return of(id);
    }

    private static @Nullable Language chosen(@Nullable String code, List<Violation> violations) {
        var language = Language.of(code);
        if (code != null && language.isEmpty()) {
            violations.add(
                    new Violation("/language", Text.of("Язык: ru или en.", "The language is one of ru and en.")));
        }
        return language.orElse(null);
    }
}

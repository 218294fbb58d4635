package sila.members.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.Caller;
import sila.members.Membership;
import sila.members.accounts.Account;
import sila.members.accounts.Accounts;
import sila.members.accounts.Mandates;
import sila.members.accounts.PersonName;
import sila.members.accounts.RoleAssignment;
import sila.members.accounts.Secret;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.manage.AccountsResource.View;
import sila.members.organisations.OrganisationTree;
import sila.members.secondfactor.SecondFactors;
import sila.members.signin.PasswordLinks;
import sila.members.tokens.ApiToken;

/** Opens and changes accounts. */
@ApplicationScoped
class AccountEditing {

    private static final Text OWN_PASSWORD = Text.of(
            "Свой пароль так не меняют: смените его на странице «Мой профиль».",
            "This is not for your own password: change it in your profile.");
    private static final Text OWN_SECOND_FACTOR = Text.of(
            "Свой второй фактор так не снять: попросите другого администратора.",
            "You cannot take away your own second factor here: ask another administrator.");

    private final Membership membership;
    private final AccountRules rules;
    private final Mandates mandates;
    private final Delegation delegation;
    private final SecondFactors factors;
    private final PasswordLinks links;
    private final Caller caller;
    private final AuditLog audit;

    AccountEditing(
            Membership membership,
            AccountRules rules,
            Mandates mandates,
            Delegation delegation,
            SecondFactors factors,
            PasswordLinks links,
            Caller caller,
            AuditLog audit) {
        this.membership = membership;
        this.rules = rules;
        this.mandates = mandates;
        this.delegation = delegation;
        this.factors = factors;
        this.links = links;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    View open(AccountsResource.Opening opening) {
        membership.change();
        OrganisationTree tree = OrganisationTree.load();
        var violations = new ArrayList<Violation>();
        String login = rules.login(opening.login(), violations);
        String name = PersonName.checked(opening.name(), violations);
        List<RoleAssignment> assignments =
                opening.assignments() == null ? List.of() : rules.assignments(opening.assignments(), tree, violations);
        refuse(violations);
        delegation.require(mandates.of(assignments, tree));
        Secret password = Secret.password();
        Account made = Account.open(login, name, password, assignments);
        audit.record(new Act("account.create", subject(made), null, made.facts(), null));
        return View.of(made, password.value());
    }

    @Transactional
    View change(UUID id, Expected expected, AccountsResource.Change change) {
        membership.change();
        OrganisationTree tree = OrganisationTree.load();
        Account account = changeable(id, expected, tree);
        var former = account.facts();
        var violations = new ArrayList<Violation>();
        if (change.name() != null) {
            account.rename(PersonName.checked(change.name(), violations));
        }
        if (change.assignments() != null) {
            List<RoleAssignment> wanted = rules.assignments(change.assignments(), tree, violations);
            delegation.require(mandates.of(wanted, tree));
            account.assign(wanted);
        }
        refuse(violations);
        if (change.disabled() != null) {
            account.disable(change.disabled());
        }
        if (account.isDisabled()) {
            ApiToken.endSessions(id);
        }
        account.countChange();
        requireAdministrator();
        audit.record(Act.changing("account.update", subject(account), former, account.facts()));
        return View.of(account);
    }

    @Transactional
    View resetPassword(UUID id, Expected expected) {
        membership.change();
        Account account = changeable(id, expected, OrganisationTree.load());
        requireNotOwn(id, "own-password", OWN_PASSWORD);
        Secret password = Secret.password();
        account.resetPassword(password);
        ApiToken.endSessions(id);
        audit.record(Act.of("account.password-reset", subject(account)));
        return View.of(account, password.value());
    }

    @Transactional
    PasswordLinks.Link linkPassword(UUID id) {
        Account account = Account.locked(id).orElseThrow(Account::isUnknown);
        delegation.require(mandates.of(account.assignments()));
        requireNotOwn(id, "own-password", OWN_PASSWORD);
        return links.make(account);
    }

    @Transactional
    void unlinkOidc(UUID id) {
        Account account = Account.locked(id).orElseThrow(Account::isUnknown);
        delegation.require(mandates.of(account.assignments()));
        if (!account.unlinkOidc()) {
            throw Problem.notFound(Text.of(
                    "Этот человек не связан ни с кем у провайдера входа.",
                    "This person is linked with nobody at the provider."));
        }
        ApiToken.endSessions(id);
        audit.record(Act.of("account.oidc-unlink", subject(account)));
    }

    @Transactional
    void resetSecondFactor(UUID id) {
        Account account = Account.locked(id).orElseThrow(Account::isUnknown);
        delegation.require(mandates.of(account.assignments()));
        requireNotOwn(id, "own-second-factor", OWN_SECOND_FACTOR);
        factors.reset(id);
        ApiToken.endSessions(id);
    }

    /** For oneself it would need neither the password nor a code. */
    private void requireNotOwn(UUID id, String code, Text why) {
        if (id.equals(caller.account())) {
            throw new Problem(409, code, why);
        }
    }

    /** Locked, for a person may be choosing a password at this moment. */
    private Account changeable(UUID id, Expected expected, OrganisationTree tree) {
        Account account = Account.locked(id).orElseThrow(Account::isUnknown);
        HasChanged.refuse(expected, account.version(), View.of(account));
        delegation.require(mandates.of(account.assignments(), tree));
        return account;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static void requireAdministrator() {
        if (Accounts.administrators() == 0) {
            throw new Problem(
                    409,
                    "last-administrator",
                    Text.of(
                            "Это последний администратор. Сначала сделайте администратором кого-то ещё.",
                            "This is the last administrator. Make somebody else an administrator first."));
        }
    }

    private static String subject(Account account) {
        return "account:" + account.id();
    }
}

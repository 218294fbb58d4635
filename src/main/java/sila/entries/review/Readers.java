package sila.entries.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Scope;
import sila.members.Subject;
import sila.members.accounts.Account;
import sila.members.accounts.Mandates;

/** Whom an entry may be given to: those who may read it. */
@ApplicationScoped
public class Readers {

    private final Mandates mandates;

    Readers(Mandates mandates) {
        this.mandates = mandates;
    }

    /** Why this account cannot have it; empty when it can. */
    Optional<Text> objection(UUID account, Subject subject) {
        try {
            boolean reads = mandates.ofMember(account.toString()).allows(Scope.READ, subject);
            return reads
                    ? Optional.empty()
                    : Optional.of(Text.of(
                            "Этот человек не может открыть материал: не хватает роли, типа или региона.",
                            "This person cannot open the entry: a role, type or region is missing."));
        } catch (Problem unknown) {
            return Optional.of(unknown.title());
        }
    }

    /** Whom it can be given to, by id in the order of their names. @param seek a part of the name */
    public Map<UUID, String> named(String seek, Subject subject, int most) {
        var names = new LinkedHashMap<UUID, String>();
        mandates.whoMay(Scope.READ, subject, seek, most).forEach(account -> names.put(account.id(), account.name()));
        return names;
    }

    public Optional<String> name(UUID account) {
        return Account.byId(account).map(Account::name);
    }
}

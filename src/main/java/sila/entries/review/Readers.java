package sila.entries.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Scope;
import sila.members.Subject;
import sila.members.accounts.Mandates;

/** Whom an entry may be given to: those who may read it. */
@ApplicationScoped
class Readers {

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
}

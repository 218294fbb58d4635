package sila.members.accounts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/** A person who signs in with a password. */
@Entity
@Table(name = "account")
public class Account extends PanacheEntityBase {

    /** The version of one that nobody has changed since. */
    public static final int AS_OPENED = 1;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String login;
    String name;
    String passwordHash;
    boolean passwordOneTime;
    boolean disabled;
    Instant createdAt;

    @Embedded
    @Nullable
    PasswordLink passwordLink;

    /** Null: the person has not chosen. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Language language;

    /** Of the provider at which the person signs in, with its issuer; null: they do not. */
    @Nullable
    String oidcSubject;

    /** Counts the changes that others have made to it, and of one's own those that others may overwrite. */
    int version;

    /** In batches: a list of people would ask for each one's otherwise. */
    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "role_assignment", joinColumns = @JoinColumn(name = "account_id"))
    List<RoleAssignment> assignments = new ArrayList<>();

    Account() {}

    /** @param login in small letters */
    public static Account open(String login, String name, Secret oneTimePassword, List<RoleAssignment> assignments) {
        var account = new Account();
        account.login = login;
        account.name = name;
        account.createdAt = Instant.now();
        account.assignments.addAll(assignments);
        account.resetPassword(oneTimePassword);
        account.persist();
        return account;
    }

    public static Optional<Account> byLogin(String login) {
        return find("login", login).firstResultOptional();
    }

    /**
     * Of those who may sign in, by their names.
     *
     * @param part of the name, in letters of any size
     * @param first how many to leave out
     */
    static List<Account> working(String part, int first, int size) {
        String like = "%" + part.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return Account.<Account>find("not disabled and lower(name) like ?1 escape '\\' order by name, id", like)
                .range(first, first + size - 1)
                .list();
    }

    public static Optional<Account> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** @throws Problem 404 */
    public static Account require(UUID id) {
        return byId(id).orElseThrow(Account::isUnknown);
    }

    public static Problem isUnknown() {
        return Problem.notFound(Text.of("Такого человека нет.", "There is no such account."));
    }

    /**
     * Nobody else changes it until the transaction ends. To be called before it is read in any other way: what is
     * read already is not read again.
     */
    public static Optional<Account> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Of one that is not disabled, and as long as the link lasts. */
    public static Optional<Account> byPasswordLink(Secret secret) {
        return withPasswordLink(secret).firstResultOptional();
    }

    /** Of two who come with the same link one is first, and for the other it is none any more. */
    public static Optional<Account> lockedByPasswordLink(Secret secret) {
        return withPasswordLink(secret).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    private static PanacheQuery<Account> withPasswordLink(Secret secret) {
        return find(
                "passwordLink.hash = ?1 and passwordLink.endsAt > ?2 and not disabled", secret.hash(), Instant.now());
    }

    /** Nobody else changes it until the transaction ends. */
    public static Optional<Account> lockedByOidcSubject(String subject) {
        return find("oidcSubject", subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** One that nobody of the provider has been linked with. Nobody else changes it until the transaction ends. */
    public static Optional<Account> lockedWithoutOidc(String login) {
        return find("login = ?1 and oidcSubject is null", login)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public void rename(String chosen) {
        name = chosen;
    }

    public void assign(Collection<RoleAssignment> chosen) {
        if (!new HashSet<>(assignments).equals(new HashSet<>(chosen))) {
            assignments.clear();
            assignments.addAll(chosen);
        }
    }

    public void disable(boolean away) {
        disabled = away;
        if (away) {
            passwordLink = null;
        }
    }

    public void speak(Language chosen) {
        language = chosen;
    }

    /** Whoever has read it before the change is told so when they write. */
    public void countChange() {
        version++;
    }

    public void resetPassword(Secret oneTime) {
        passwordHash = Passwords.hash(oneTime.value());
        passwordOneTime = true;
        passwordLink = null;
        countChange();
    }

    public void choosePassword(String password) {
        passwordHash = Passwords.hash(password);
        passwordOneTime = false;
        passwordLink = null;
    }

    /** @return whether it was not yet */
    public boolean linkOidc(String subject) {
        boolean isNew = !subject.equals(oidcSubject);
        oidcSubject = subject;
        return isNew;
    }

    /** @return whether it was linked */
    public boolean unlinkOidc() {
        boolean was = oidcSubject != null;
        oidcSubject = null;
        return was;
    }

    /** In place of the former one; any change of the password, and disabling, ends it. */
    public void linkPassword(Secret secret, Instant end) {
        passwordLink = new PasswordLink(secret.hash(), end);
    }

    public UUID id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean passwordIsOneTime() {
        return passwordOneTime;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public @Nullable Language language() {
        return language;
    }

    public boolean isLinkedWithOidc() {
        return oidcSubject != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }

    public List<RoleAssignment> assignments() {
        return List.copyOf(assignments);
    }

    /** For the audit log; nothing of the password. */
    public ObjectNode facts() {
        var facts = StrictJson.MAPPER
                .createObjectNode()
                .put("login", login)
                .put("name", name)
                .put("disabled", disabled);
        var roles = facts.putArray("assignments");
        assignments.forEach(assignment -> roles.addObject()
                .put("role", assignment.role())
                .put(
                        "organisation",
                        assignment.organisationId() == null
                                ? null
                                : assignment.organisationId().toString()));
        return facts;
    }
}

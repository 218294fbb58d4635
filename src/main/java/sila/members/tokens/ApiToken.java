package sila.members.tokens;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;
import sila.members.accounts.Account;
import sila.members.accounts.Secret;

/**
 * Whoever shows the secret is let in until the token expires: as the person it belongs to ({@code account}: one of their
 * sign-ins), or as a machine with what is said here, within what its maker may do.
 */
@Entity
@Table(name = "api_token")
public class ApiToken extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    @Nullable
    Account account;

    /** The person who made it; null when the hub's own token has. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "issuer_id")
    @Nullable
    Account issuer;

    /** The token it was made with, when that one is limited: this one is limited by it for ever. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    @Nullable
    ApiToken parent;

    String name;
    byte[] secretHash;

    /** Empty: all that the role has. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> scopes;

    /** Null: whatever roles its maker has. */
    @Nullable
    String role;

    /** Null: the whole country. */
    @Nullable
    UUID organisationId;

    /** Empty: all. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> types;

    /** Empty: all. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> languages;

    Instant createdAt;

    @Nullable
    Instant expiresAt;

    @Nullable
    Instant lastUsedAt;

    /** What a person has signed in with, as the browser names itself; null for machines. */
    @Nullable
    String device;

    ApiToken() {}

    /**
     * What a token is limited to.
     *
     * @param scopes empty: all that the role has
     * @param role null: whatever roles its maker has
     * @param organisation null: the whole country
     * @param types empty: all
     * @param languages empty: all
     */
    public record Limits(
            List<String> scopes,
            @Nullable String role,
            @Nullable UUID organisation,
            List<String> types,
            List<String> languages) {

        public static Limits scopes(List<String> scopes) {
            return new Limits(scopes, null, null, List.of(), List.of());
        }
    }

    /**
     * Of a person who has just signed in.
     *
     * @param device as the browser names itself; null when it does not
     */
    public static ApiToken session(Account account, Secret secret, Instant end, @Nullable String device) {
        ApiToken token = token("sign-in", secret, Limits.scopes(List.of()), end);
        token.account = account;
        token.device = device;
        token.persist();
        return token;
    }

    /** Of the hub itself: limited by nobody. */
    public static ApiToken issue(String name, Secret secret, Limits limits, @Nullable Instant expiresAt) {
        return issue(name, secret, limits, expiresAt, null, null);
    }

    public static ApiToken issue(
            String name,
            Secret secret,
            Limits limits,
            @Nullable Instant expiresAt,
            @Nullable Account issuer,
            @Nullable ApiToken parent) {
        ApiToken token = token(name, secret, limits, expiresAt);
        token.issuer = issuer;
        token.parent = parent;
        token.persist();
        return token;
    }

    private static ApiToken token(String name, Secret secret, Limits limits, @Nullable Instant expiresAt) {
        var token = new ApiToken();
        token.name = name;
        token.secretHash = secret.hash();
        token.scopes = List.copyOf(limits.scopes());
        token.role = limits.role();
        token.organisationId = limits.organisation();
        token.types = List.copyOf(limits.types());
        token.languages = List.copyOf(limits.languages());
        token.createdAt = Instant.now();
        token.expiresAt = expiresAt;
        return token;
    }

    /** In all that may do something with entries of a type. */
    public static void renameType(String former, String name) {
        getEntityManager()
                .createNativeQuery("""
                        update api_token set types = array_replace(types, cast(:former as text), cast(:name as text))
                        where cast(:former as text) = any(types)
                        """)
                .setParameter("former", former)
                .setParameter("name", name)
                .executeUpdate();
    }

    public static Optional<ApiToken> byId(UUID id) {
        return findByIdOptional(id);
    }

    public static Optional<ApiToken> bySecret(Secret secret) {
        return find("secretHash", (Object) secret.hash()).firstResultOptional();
    }

    public static void deleteOfHub(String name) {
        delete("name = ?1 and account is null and issuer is null and parent is null", name);
    }

    /** All that a person has opened by signing in and that still last, the latest first. */
    public static List<ApiToken> sessions(UUID account) {
        return list("account.id = ?1 and expiresAt > ?2 order by id desc", account, Instant.now());
    }

    /** @return whether there was such a one of this person */
    public static boolean endSession(UUID account, UUID session) {
        return delete("account.id = ?1 and id = ?2", account, session) > 0;
    }

    /** Ends all but one that a person has opened by signing in. */
    public static void endOtherSessions(UUID account, UUID session) {
        delete("account.id = ?1 and id <> ?2", account, session);
    }

    /** Ends all that a person has opened by signing in. */
    public static void endSessions(UUID account) {
        delete("account.id", account);
    }

    public static void deleteEndedSessions(UUID account) {
        delete("account.id = ?1 and expiresAt < ?2", account, Instant.now());
    }

    /** All that are no sign-ins, the oldest first. */
    public static List<ApiToken> ofMachines() {
        return list(
                "from ApiToken t left join fetch t.issuer left join fetch t.parent where t.account is null order by t.id");
    }

    /** Whether this person has made it, or it was made with this token. */
    public boolean wasMadeBy(@Nullable UUID byPerson, @Nullable UUID withToken) {
        return !isSession()
                && (issuer != null && issuer.id().equals(byPerson)
                        || parent != null && parent.id().equals(withToken));
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean isSession() {
        return account != null;
    }

    public @Nullable Account issuer() {
        return issuer;
    }

    public @Nullable ApiToken parent() {
        return parent;
    }

    public Limits limits() {
        return new Limits(scopes, role, organisationId, types, languages);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    public @Nullable String device() {
        return device;
    }

    /** For the audit log; nothing of the secret. */
    public ObjectNode facts() {
        ObjectNode facts = StrictJson.MAPPER.createObjectNode().put("name", name);
        facts.setAll((ObjectNode) StrictJson.MAPPER.valueToTree(limits()));
        return facts.put("expiresAt", expiresAt == null ? null : expiresAt.toString());
    }
}

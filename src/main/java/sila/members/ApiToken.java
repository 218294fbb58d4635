package sila.members;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A bearer token: whoever shows the secret may do what its scopes say, until it expires. */
@Entity
@Table(name = "api_token")
class ApiToken extends PanacheEntityBase {

    /** «Last used» is for people: a write for each request would cost more than the request. */
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    @Nullable
    Account account;

    String name;
    byte[] secretHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> scopes;

    Instant createdAt;

    @Nullable
    Instant expiresAt;

    @Nullable
    Instant lastUsedAt;

    ApiToken() {}

    static ApiToken issue(
            @Nullable Account account, String name, Secret secret, List<String> scopes, @Nullable Instant expiresAt) {
        var token = new ApiToken();
        token.account = account;
        token.name = name;
        token.secretHash = secret.hash();
        token.scopes = List.copyOf(scopes);
        token.createdAt = Instant.now();
        token.expiresAt = expiresAt;
        token.persist();
        return token;
    }

    static Optional<ApiToken> bySecret(Secret secret) {
        return find("secretHash", (Object) secret.hash()).firstResultOptional();
    }

    boolean isValidAt(Instant moment) {
        return expiresAt == null || moment.isBefore(expiresAt);
    }

    void noteUse(Instant moment) {
        if (lastUsedAt == null || lastUsedAt.plus(USE_IS_NOTED_EVERY).isBefore(moment)) {
            lastUsedAt = moment;
        }
    }
}

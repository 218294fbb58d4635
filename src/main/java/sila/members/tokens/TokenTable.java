package sila.members.tokens;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import sila.members.accounts.Secret;

/** The two statements that every request with a token may need: one query, without a transaction. */
record TokenTable(DataSource database) {

    /** «Last used» is for people: a write for each request would cost more than the request. */
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private static final String FIND = """
            select t.id, t.account_id is not null as session, coalesce(a.name, t.name) as name, t.last_used_at,
                (select revision from membership) as revision
            from api_token t
            left join account a on a.id = t.account_id
            left join account i on i.id = t.issuer_id
            where t.secret_hash = ? and (t.expires_at is null or t.expires_at > ?)
                and not coalesce(a.disabled, false) and not coalesce(i.disabled, false)
            """;
    private static final String NOTE_USE =
            "update api_token set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)";

    /** @param revision of the membership at that moment */
    record Bearer(
            UUID token,
            boolean session,
            String name,
            @Nullable Instant lastUsedAt,
            long revision) {}

    /** Empty for a token that is unknown or has expired, and for one whose person is disabled. */
    Optional<Bearer> find(Secret secret, Instant now) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, secret.hash());
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var used = row.getObject("last_used_at", OffsetDateTime.class);
                return Optional.of(new Bearer(
                        row.getObject("id", UUID.class),
                        row.getBoolean("session"),
                        row.getString("name"),
                        used == null ? null : used.toInstant(),
                        row.getLong("revision")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void noteUse(Bearer bearer, Instant now) {
        Instant before = now.minus(USE_IS_NOTED_EVERY);
        if (bearer.lastUsedAt() != null && !bearer.lastUsedAt().isBefore(before)) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NOTE_USE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, bearer.token());
            statement.setObject(3, before.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

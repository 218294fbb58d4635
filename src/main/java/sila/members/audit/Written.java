package sila.members.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;

/** An act as it stands in the log; {@code before} and {@code after} are the very text that was written. */
record Written(
        long id,
        Instant at,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after,
        String by,
        @Nullable UUID account,
        @Nullable String address) {

    static final String COLUMNS = "id, at, action, subject, before, after, actor, account_id, address";

    static Written of(ResultSet row) throws SQLException {
        return new Written(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"),
                row.getString("actor"),
                row.getObject("account_id", UUID.class),
                row.getString("address"));
    }

    /** SHA-256 over the hash of the act before and a JSON array of everything that is known of this one. */
    byte[] hash(long number, byte[] previous) {
        var canonical = StrictJson.MAPPER
                .createArrayNode()
                .add(number)
                .add(id)
                .add(at.toString())
                .add(action)
                .add(subject)
                .add(before)
                .add(after)
                .add(by)
                .add(account == null ? null : account.toString())
                .add(address);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(StrictJson.MAPPER.writeValueAsBytes(canonical));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package sila.entries.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.entries.Author;
import sila.entries.Codes;
import sila.entries.Entry;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;

/** A step that was taken, as it stays written down. */
@Entity
@Immutable
@Table(name = "entry_move")
public class Move extends PanacheEntityBase {

    /** Beside the names of transitions: a change has taken the entry back. */
    static final String SAVE = "save";

    static final class StageCode extends Codes<Stage> {
        StageCode() {
            super(Stage.class, Stage::code);
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID entryId;
    int version;
    String transition;

    @Convert(converter = StageCode.class)
    Stage fromStage;

    @Convert(converter = StageCode.class)
    Stage toStage;

    Instant at;
    String movedBy;

    @Nullable
    UUID accountId;

    @Nullable
    String reason;

    boolean planned;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    JsonNode refusal;

    Move() {}

    /**
     * @param version the one it is about
     * @param from where the latest version stood before
     */
    public static Move of(Entry entry, String transition, int version, Stage from, Author by) {
        var move = new Move();
        move.entryId = entry.id();
        move.version = version;
        move.transition = transition;
        move.fromStage = from;
        move.toStage = entry.state();
        move.at = Instant.now();
        move.movedBy = by.name();
        move.accountId = by.account();
        return move;
    }

    public Move because(@Nullable String why) {
        reason = why;
        return this;
    }

    /** At a moment that somebody has set before. */
    public Move asPlanned() {
        planned = true;
        return this;
    }

    /** It was planned and could not be done. */
    public Move refused(Problem problem) {
        var violations =
                problem.violations().isEmpty() ? List.of(new Violation("", problem.title())) : problem.violations();
        var list = StrictJson.MAPPER.createArrayNode();
        violations.forEach(violation -> list.addObject()
                .put("pointer", violation.pointer())
                .put("ru", violation.message().ru())
                .put("en", violation.message().en()));
        refusal = list;
        return asPlanned();
    }

    /** Where a page of the history ends. */
    public record Position(Instant at, UUID id) {

        public static Position of(Move move) {
            return new Position(move.at, move.id);
        }
    }

    /**
     * Newest first.
     *
     * @param last of the page before; null for the first page
     */
    public static List<Move> of(UUID entry, @Nullable Position last, int limit) {
        PanacheQuery<Move> query = last == null
                ? find("entryId = ?1 order by at desc, id desc", entry)
                : find(
                        "entryId = ?1 and (at < ?2 or at = ?2 and id < ?3) order by at desc, id desc",
                        entry,
                        last.at,
                        last.id);
        return query.range(0, limit - 1).list();
    }

    public static Optional<Move> last(UUID entry) {
        return of(entry, null, 1).stream().findFirst();
    }

    /** The last time a step of this name was taken. */
    public static Optional<Move> last(UUID entry, String transition) {
        return find("entryId = ?1 and transition = ?2 order by at desc, id desc", entry, transition)
                .firstResultOptional();
    }

    /** The last step that was about a version. */
    public static Optional<Move> lastOf(UUID entry, int version) {
        return find("entryId = ?1 and version = ?2 order by at desc, id desc", entry, version)
                .firstResultOptional();
    }

    /** The last time the entry came to a stage from another one. */
    public static Optional<Move> lastTo(UUID entry, Stage stage) {
        return find("entryId = ?1 and toStage = ?2 and fromStage <> ?2 order by at desc, id desc", entry, stage)
                .firstResultOptional();
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String transition() {
        return transition;
    }

    public Stage from() {
        return fromStage;
    }

    public Stage to() {
        return toStage;
    }

    public Instant at() {
        return at;
    }

    public String by() {
        return movedBy;
    }

    public @Nullable UUID account() {
        return accountId;
    }

    public @Nullable String reason() {
        return reason;
    }

    public boolean planned() {
        return planned;
    }

    /** Why what was planned was not done; empty when it was. */
    public List<Violation> refusal() {
        return refusal == null
                ? List.of()
                : refusal.valueStream()
                        .map(one -> new Violation(
                                one.path("pointer").asText(),
                                Text.of(one.path("ru").asText(), one.path("en").asText())))
                        .toList();
    }
}

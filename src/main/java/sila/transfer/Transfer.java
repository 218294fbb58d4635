package sila.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.members.Permissions;
import sila.storage.Stored;

/** One export or import, from its order to its end. */
@Entity
@Table(name = "transfer")
public class Transfer extends PanacheEntityBase {

    public static final String EXPORT = "export";
    public static final String IMPORT = "import";
    public static final String ZIP = "zip";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String kind;
    String format;

    @Convert(converter = State.Column.class)
    State state;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode options;

    /** Null before anything is known of it, for then all its columns are. */
    @Embedded
    @Nullable
    SentFile file;

    @Embedded
    Tally tally;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    JsonNode preview;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Text problem;

    int failures;
    Instant createdAt;
    String createdBy;

    @Nullable
    UUID accountId;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant finishedAt;

    Transfer() {}

    /** @param options as the feature understands them */
    public static Transfer export(ObjectNode options, Author by) {
        var transfer = of(EXPORT, ZIP, options, by);
        transfer.state = State.RUNNING;
        transfer.persist();
        return transfer;
    }

    /** An import that waits for its file. */
    public static Transfer importing(String format, ObjectNode options, Author by) {
        var transfer = of(IMPORT, format, options, by);
        transfer.persist();
        return transfer;
    }

    private static Transfer of(String kind, String format, ObjectNode options, Author by) {
        var transfer = new Transfer();
        transfer.kind = kind;
        transfer.format = format;
        transfer.state = State.WAITING;
        transfer.options = options;
        transfer.tally = new Tally();
        transfer.createdAt = Instant.now();
        transfer.createdBy = by.name();
        transfer.accountId = by.account();
        return transfer;
    }

    /** Waits for whoever changes it now. */
    public static Transfer locked(UUID id) {
        return Transfer.<Transfer>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new TransferIsUnknown(id));
    }

    public static Transfer require(UUID id) {
        return Transfer.<Transfer>findByIdOptional(id).orElseThrow(() -> new TransferIsUnknown(id));
    }

    /** The next of a kind that there is something to do for, oldest first. */
    public static Optional<Transfer> toDo(String kind) {
        return find("kind = ?1 and state in ?2 order by id", kind, List.of(State.PREVIEWING, State.RUNNING))
                .firstResultOptional();
    }

    /** Newest first. @param before where the last page ended, or null */
    public static List<Transfer> newest(int limit, @Nullable UUID before) {
        var found = before == null
                ? Transfer.<Transfer>find("order by id desc")
                : Transfer.<Transfer>find("id < ?1 order by id desc", before);
        return found.range(0, limit - 1).list();
    }

    /** @param name of the file, for people; null when it is not known */
    public void received(@Nullable String name, Stored stored) {
        require(State.WAITING);
        file = new SentFile(name, stored.key(), stored.size());
        state = State.PREVIEWING;
    }

    void fetching(String url) {
        require(State.WAITING);
        file = new SentFile(url, null, null);
        state = State.PREVIEWING;
    }

    void fetched(Stored stored) {
        require(State.PREVIEWING);
        file = new SentFile(filename(), stored.key(), stored.size());
    }

    /** Somebody works on it now. */
    void begin() {
        if (startedAt == null) {
            startedAt = Instant.now();
        }
    }

    /** What was done in this phase is done once more. */
    void beginAnew() {
        tally = new Tally();
    }

    /** Also goes on with one that was cancelled or has failed on its way. */
    public void apply(ObjectNode addedOptions) {
        boolean interrupted = (state == State.FAILED || state == State.CANCELLED) && preview != null;
        if (!interrupted) {
            require(State.READY);
        }
        ObjectNode all = ((ObjectNode) options).deepCopy();
        all.setAll(addedOptions);
        options = all;
        state = State.RUNNING;
        problem = null;
        failures = 0;
        finishedAt = null;
    }

    public void cancel() {
        if (state.isEnded()) {
            throw new TransferIsInTheWrongState(state);
        }
        end(State.CANCELLED);
    }

    /** A preview is ready, anything else is done. */
    void finishPhase() {
        if (state == State.PREVIEWING) {
            state = State.READY;
            preview = tally.counts();
            tally = new Tally();
        } else {
            end(State.DONE);
        }
    }

    public void fail(Text why) {
        problem = why;
        end(State.FAILED);
    }

    private void end(State last) {
        state = last;
        finishedAt = Instant.now();
    }

    /** @return how often it has failed for a reason that may pass */
    public int noteFailure() {
        return ++failures;
    }

    /** @throws TransferIsInTheWrongState 409 */
    public void require(State wanted) {
        if (state != wanted) {
            throw new TransferIsInTheWrongState(state);
        }
    }

    public UUID id() {
        return id;
    }

    public boolean isExport() {
        return kind.equals(EXPORT);
    }

    public String kind() {
        return kind;
    }

    /** {@code zip}, {@code wxr}, {@code rss}, {@code csv} or {@code json}. */
    public String format() {
        return format;
    }

    public State state() {
        return state;
    }

    public <T> T options(Class<T> type) {
        return StrictJson.MAPPER.convertValue(options, type);
    }

    /** Of its file, or its address while the hub has not fetched it. */
    public @Nullable String filename() {
        return file == null ? null : file.filename();
    }

    /** Key of its file in the object store; null before it has come, and of exports. */
    @Nullable
    String key() {
        return file == null ? null : file.key();
    }

    public @Nullable Long bytes() {
        return file == null ? null : file.bytes();
    }

    /** How far the present phase is. */
    public Tally tally() {
        return tally;
    }

    /** How many things a preview has found in which state; null before it has ended. */
    public @Nullable JsonNode preview() {
        return preview;
    }

    public @Nullable Text problem() {
        return problem;
    }

    /** In whose name it happens. */
    public Author author() {
        return new Author(createdBy, accountId, Permissions.all());
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }
}

package sila.entries.releases;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.dryrun.Finding;
import sila.entries.dryrun.Step;
import sila.kernel.Violation;

/** A named set of entries that become public, or cease to be, together. */
@Entity
@Table(name = "release")
public class Release extends PanacheEntityBase {

    /** Why a release has failed. */
    record Report(List<Violation> problems) {}

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String title;

    @Convert(converter = ReleaseState.Code.class)
    ReleaseState state;

    int version;

    @Nullable
    Instant publishAt;

    @Nullable
    String scheduledBy;

    @Nullable
    UUID scheduledById;

    @Nullable
    Instant publishedAt;

    @Nullable
    String publishedBy;

    @Nullable
    Instant rolledBackAt;

    @Nullable
    String rolledBackBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Report problems;

    Instant createdAt;
    String createdBy;
    Instant updatedAt;
    String updatedBy;

    @ElementCollection
    @CollectionTable(name = "release_item", joinColumns = @JoinColumn(name = "release_id"))
    @OrderColumn(name = "position")
    List<ReleaseItem> items = new ArrayList<>();

    Release() {}

    static Release create(String title, List<ReleaseItem> items, Author author) {
        var release = new Release();
        release.state = ReleaseState.DRAFT;
        release.createdAt = Instant.now();
        release.createdBy = author.name();
        release.becomes(title, items, author);
        release.persist();
        return release;
    }

    /** Whatever was planned before is not any more: it is a draft again. */
    void change(String newTitle, List<ReleaseItem> newItems, Author author) {
        unschedule(author);
        becomes(newTitle, newItems, author);
    }

    private void becomes(String newTitle, List<ReleaseItem> newItems, Author author) {
        title = newTitle;
        items = new ArrayList<>(newItems);
        touch(author);
    }

    void rename(String newTitle, Author author) {
        requireOpen();
        title = newTitle;
        touch(author);
    }

    /** @param frozen the items with the versions that will be published */
    void schedule(Instant at, List<ReleaseItem> frozen, Author author) {
        requireOpen();
        state = ReleaseState.SCHEDULED;
        publishAt = at;
        scheduledBy = author.name();
        scheduledById = author.account();
        problems = null;
        items = new ArrayList<>(frozen);
        touch(author);
    }

    /** Items without a version of their own follow the latest again. */
    void unschedule(Author author) {
        requireOpen();
        state = ReleaseState.DRAFT;
        publishAt = null;
        scheduledBy = null;
        scheduledById = null;
        problems = null;
        replaceItems(ReleaseItem::thawed);
        touch(author);
    }

    /** @param done the items with what has happened to them */
    void publish(List<ReleaseItem> done, Instant at, Author author) {
        requireOpen();
        state = ReleaseState.PUBLISHED;
        publishedAt = at;
        publishedBy = author.name();
        problems = null;
        items = new ArrayList<>(done);
        touch(author);
    }

    void fail(List<Violation> why) {
        state = ReleaseState.FAILED;
        problems = new Report(List.copyOf(why));
        replaceItems(ReleaseItem::thawed);
        version++;
    }

    void rollBack(Author author) {
        requirePublished();
        state = ReleaseState.ROLLED_BACK;
        rolledBackAt = Instant.now();
        rolledBackBy = author.name();
        touch(author);
    }

    void requireOpen() {
        if (!state.isOpen()) {
            throw ReleaseIsInTheWrongState.published(this);
        }
    }

    void requirePublished() {
        if (state != ReleaseState.PUBLISHED) {
            throw ReleaseIsInTheWrongState.notPublished(this);
        }
    }

    private void touch(Author author) {
        version++;
        updatedAt = Instant.now();
        updatedBy = author.name();
    }

    private void replaceItems(UnaryOperator<ReleaseItem> change) {
        items = new ArrayList<>(items.stream().map(change).toList());
    }

    /**
     * In the order of their moments.
     *
     * @param to the first moment after
     */
    static List<Release> scheduledBetween(Instant from, Instant to) {
        return list(
                "state = ?1 and publishAt >= ?2 and publishAt < ?3 order by publishAt, id",
                ReleaseState.SCHEDULED,
                from,
                to);
    }

    /** Waits for whoever changes or publishes it now. */
    static Optional<Release> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Step> steps() {
        return items.stream().map(ReleaseItem::step).toList();
    }

    int position(UUID entry) {
        return items.stream().map(ReleaseItem::entryId).toList().indexOf(entry);
    }

    /** A finding about one of its entries, with a pointer into the release. */
    Finding seen(Finding found) {
        return found.under("/items/" + position(found.entry()));
    }

    /** Whether this is the moment that was last chosen for it. */
    boolean isScheduledFor(Instant moment) {
        return state == ReleaseState.SCHEDULED && moment.equals(publishAt);
    }

    public UUID id() {
        return id;
    }

    public String title() {
        return title;
    }

    public ReleaseState state() {
        return state;
    }

    /** Grows with every change; the entity tag. */
    public int version() {
        return version;
    }

    /** Null unless it is or was scheduled. */
    public @Nullable Instant publishAt() {
        return publishAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable String publishedBy() {
        return publishedBy;
    }

    public @Nullable Instant rolledBackAt() {
        return rolledBackAt;
    }

    public @Nullable String rolledBackBy() {
        return rolledBackBy;
    }

    /** Why it has failed; empty unless it has. */
    public List<Violation> problems() {
        return problems == null ? List.of() : problems.problems();
    }

    public List<ReleaseItem> items() {
        return List.copyOf(items);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String updatedBy() {
        return updatedBy;
    }
}

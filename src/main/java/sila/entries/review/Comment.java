package sila.entries.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;

/** Something said about a field of a version. One that answers another has the place and the fate of that one. */
@Entity
@Table(name = "entry_comment")
public class Comment extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(updatable = false)
    UUID entryId;

    @Column(updatable = false)
    @Nullable
    UUID parentId;

    @Column(updatable = false)
    int version;

    @Column(updatable = false)
    String pointer;

    String text;

    @Column(updatable = false)
    Instant createdAt;

    @Column(updatable = false)
    String createdBy;

    @Column(updatable = false)
    @Nullable
    UUID accountId;

    @Nullable
    Instant editedAt;

    @Nullable
    Instant resolvedAt;

    @Nullable
    String resolvedBy;

    Comment() {}

    static Comment of(UUID entry, int version, String pointer, String text, Author by) {
        var comment = new Comment();
        comment.entryId = entry;
        comment.version = version;
        comment.pointer = pointer;
        comment.text = text;
        comment.createdAt = Instant.now();
        comment.createdBy = by.name();
        comment.accountId = by.account();
        return comment;
    }

    Comment answer(int seen, String answer, Author by) {
        Comment comment = of(entryId, seen, pointer, answer, by);
        comment.parentId = id;
        return comment;
    }

    /** Waits for whoever changes the comment or answers it now. */
    static Optional<Comment> locked(UUID entry, UUID id) {
        return Comment.<Comment>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(comment -> comment.entryId.equals(entry));
    }

    List<Comment> answers() {
        return list("parentId = ?1 order by id", id);
    }

    void say(String newText) {
        text = newText;
        editedAt = Instant.now();
    }

    /** Stays as it was when it is resolved already. */
    void resolve(Author by) {
        if (resolvedAt == null) {
            resolvedAt = Instant.now();
            resolvedBy = by.name();
        }
    }

    void reopen() {
        resolvedAt = null;
        resolvedBy = null;
    }

    /** Tokens that belong to nobody know each other by name. */
    public boolean isBy(Author author) {
        return accountId == null
                ? author.account() == null && createdBy.equals(author.name())
                : accountId.equals(author.account());
    }

    boolean isAnswer() {
        return parentId != null;
    }

    public UUID id() {
        return id;
    }

    /** Number of the version that its author has read. */
    public int version() {
        return version;
    }

    /** RFC 6901, into the document; empty for the entry as a whole. */
    public String pointer() {
        return pointer;
    }

    public String text() {
        return text;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public @Nullable String resolvedBy() {
        return resolvedBy;
    }
}

package sila.site.redirects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;

/** An old address, and where it leads. */
@Entity
@Table(name = "redirect")
public class Redirect extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    int version;
    String path;

    @Nullable
    String address;

    /** Of {@code address}, as redirects are looked for. */
    @Nullable
    String addressPath;

    @Nullable
    UUID entryId;

    boolean permanent;
    String note;
    Instant createdAt;
    String createdBy;
    Instant updatedAt;
    String updatedBy;

    Redirect() {}

    /** What editors decide about it. */
    record Settings(OldPath path, Target target, boolean permanent, String note) {}

    static Redirect create(Settings settings, String author) {
        var redirect = new Redirect();
        redirect.createdAt = Instant.now();
        redirect.createdBy = author;
        redirect.change(settings, author);
        redirect.persist();
        return redirect;
    }

    void change(Settings settings, String author) {
        path = settings.path().value();
        address = settings.target().address();
        addressPath = settings.target().path().map(OldPath::value).orElse(null);
        entryId = settings.target().entry();
        permanent = settings.permanent();
        note = settings.note();
        version++;
        updatedAt = Instant.now();
        updatedBy = author;
    }

    static Optional<Redirect> at(OldPath path) {
        return find("path", path.value()).firstResultOptional();
    }

    /** Another one that leads to this path. */
    static Optional<Redirect> leadingTo(OldPath path) {
        return find("addressPath = ?1 order by path", path.value()).firstResultOptional();
    }

    /** Waits for whoever changes it now. */
    static Optional<Redirect> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** By their paths. @param last of the page before; empty for the first page */
    static List<Redirect> after(String last, int limit) {
        return find("path > ?1 order by path", last).range(0, limit - 1).list();
    }

    /** Those in whose path or address the text stands. */
    static List<Redirect> containing(String text, String last, int limit) {
        String like = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return find(
                        "path > ?1 and (path like ?2 escape '\\' or lower(address) like ?2 escape '\\') order by path",
                        last,
                        like)
                .range(0, limit - 1)
                .list();
    }

    ObjectNode state() {
        return StrictJson.MAPPER
                .createObjectNode()
                .put("path", path)
                .put("to", address)
                .put("entry", Objects.toString(entryId, null))
                .put("permanent", permanent)
                .put("note", note);
    }

    public String path() {
        return path;
    }

    /** Null when it leads to an {@link #entry}. */
    public @Nullable String address() {
        return address;
    }

    public @Nullable UUID entry() {
        return entryId;
    }

    public boolean permanent() {
        return permanent;
    }
}

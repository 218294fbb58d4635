package sila.site.redirects;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.review.PlainText;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.Scope;

/**
 * A redirect as an editor hands it in: to an address or to an entry, not both.
 *
 * @param path the old address, without its host: {@code /news/2019/plan.html}
 * @param to a path of the site, or an https address
 * @param entry whose page it leads to, wherever that stands
 * @param permanent null is true
 */
public record RedirectDraft(
        @Nullable String path,
        @Nullable String to,
        @Nullable UUID entry,
        @Nullable Boolean permanent,
        @Nullable String note) {

    private static final PlainText NOTE = new PlainText(500);

    /**
     * @param former the path that it has already, which is decoded; null for a new one
     * @throws Problem 422 with everything that is wrong with it in itself
     */
    Redirect.Settings settings(Author author, @Nullable String former) {
        var violations = new ArrayList<Violation>();
        String written = path == null ? "" : path.strip();
        Optional<OldPath> old = written.equals(former) ? OldPath.of(written) : OldPath.ofCopied(written);
        if (old.isEmpty()) {
            violations.add(
                    new Violation(
                            "/path",
                            Text.of(
                                    "Нужен путь на сайте со знака /, без вопросительного знака, знак % в нём пишется как %25; разделы самого хаба (/api, /media, /studio) не перенаправляются.",
                                    "A path of the site that begins with / is needed, without a question mark, and a % in it is written %25; the hub's own (/api, /media, /studio) are not redirected.")));
        }
        Optional<Target> target = target(author, violations);
        NOTE.violation("/note", note).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw Problem.invalid(List.copyOf(violations));
        }
        return new Redirect.Settings(
                old.orElseThrow(),
                target.orElseThrow(),
                !Boolean.FALSE.equals(permanent),
                Objects.requireNonNullElse(note, "").strip());
    }

    private Optional<Target> target(Author author, List<Violation> violations) {
        if ((to == null) == (entry == null)) {
            violations.add(new Violation(
                    "/to",
                    Text.of("Назовите адрес to или материал entry.", "Name either an address, to, or an entry.")));
            return Optional.empty();
        }
        if (to == null) {
            UUID wanted = Objects.requireNonNull(entry);
            if (!isVisible(wanted, author)) {
                violations.add(new Violation(
                        "/entry",
                        Text.of(
                                "Такого материала нет, или вам его не видно.",
                                "There is no such entry, or you may not see it.")));
            }
            return Optional.of(Target.of(wanted));
        }
        Optional<Target> address = Target.of(to);
        if (address.isEmpty()) {
            violations.add(new Violation(
                    "/to",
                    Text.of(
                            "Нужен путь на сайте со знака / или адрес с https://.",
                            "A path of the site that begins with /, or an https:// address is needed.")));
        }
        return address;
    }

    private static boolean isVisible(UUID id, Author author) {
        return Entry.<Entry>findByIdOptional(id)
                .filter(found -> !found.isDeleted() && author.permissions().allows(Scope.READ, found.subject()))
                .isPresent();
    }
}

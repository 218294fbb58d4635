package sila.entries;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.members.Caller;
import sila.members.Forbidden;
import sila.members.Permissions;
import sila.members.Scope;
import sila.members.Subject;

/**
 * Who saves or publishes something, and what they may do.
 *
 * @param name as people read it
 * @param account null for a machine's token and for the hub itself
 * @param token a machine's; null for people and for the hub itself
 */
public record Author(
        String name, @Nullable UUID account, @Nullable UUID token, Permissions permissions) {

    public Author(String name, @Nullable UUID account, Permissions permissions) {
        this(name, account, null, permissions);
    }

    /** The hub itself: what it does in the background has been allowed when it was asked for. */
    public static Author hub(String name) {
        return new Author(name, null, Permissions.all());
    }

    public static Author of(Caller caller) {
        return new Author(caller.name(), caller.account(), caller.token(), caller.permissions());
    }

    /** Whether they may change the entry at all: as a whole, or what is translated of it into some language. */
    public boolean mayWrite(Entry entry) {
        Subject whole = entry.subject();
        return Stream.of(Language.values())
                .map(language -> new Subject(whole.type(), whole.regions(), language.code(), whole.owner()))
                .anyMatch(subject -> permissions.allows(Scope.WRITE, subject));
    }

    /** @throws Forbidden 403 that says what is missing */
    public void requireWrite(Entry entry) {
        if (!mayWrite(entry)) {
            permissions.require(Scope.WRITE, entry.subject());
        }
    }

    /** Equal for whoever may take their own edit lock up again: a person, wherever they have signed in, or a token. */
    public String identity() {
        if (token != null) {
            return "token:" + token;
        }
        return account == null ? "name:" + name : "account:" + account;
    }
}

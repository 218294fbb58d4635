package sila.entries;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.members.Caller;
import sila.members.Permissions;

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
        return new Author(caller.name(), caller.account(), caller.permissions());
    }

    /** Equal for whoever may take their own edit lock up again: a person, wherever they have signed in, or a token. */
    public String identity() {
        if (token != null) {
            return "token:" + token;
        }
        return account == null ? "name:" + name : "account:" + account;
    }
}

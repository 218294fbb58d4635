package sila.members;

import io.quarkus.security.StringPermission;
import java.util.List;

/** What a token may be used for; strings because annotations take constants only. */
public final class Scope {

    /** Read drafts, versions and deliveries. */
    public static final String READ = "content:read";
    /** Create and change drafts. */
    public static final String WRITE = "content:write";
    /** Publish and unpublish. */
    public static final String PUBLISH = "content:publish";
    /** Upload and change media. */
    public static final String MEDIA = "media:write";
    /** Create and revoke tokens, at most with one's own scopes. */
    public static final String TOKENS = "tokens:manage";

    /** Rebuild what is derived. */
    public static final String OPERATE = "hub:operate";

    static final List<String> ALL = List.of(READ, WRITE, PUBLISH, MEDIA, TOKENS, OPERATE);

    private Scope() {}

    /** The form in which Quarkus compares scopes: {@code content:read} is permission {@code content}, action {@code read}. */
    static StringPermission permission(String scope) {
        int colon = scope.indexOf(':');
        return new StringPermission(scope.substring(0, colon), scope.substring(colon + 1));
    }
}

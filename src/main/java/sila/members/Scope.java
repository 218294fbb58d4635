package sila.members;

import io.quarkus.security.StringPermission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sila.kernel.Text;

/** What may be done; strings because annotations take constants only. */
public final class Scope {

    /** Read drafts, versions and deliveries. */
    public static final String READ = "content:read";
    /** Create and change drafts. */
    public static final String WRITE = "content:write";
    /** Approve what was submitted, or send it back. */
    public static final String REVIEW = "content:review";
    /** Publish and unpublish. */
    public static final String PUBLISH = "content:publish";
    /** Put into the bin and take out again. */
    public static final String DELETE = "content:delete";
    /** Make preview tokens. */
    public static final String PREVIEW = "content:preview";
    /** Upload and change media. */
    public static final String MEDIA = "media:write";
    /** Read the content model. */
    public static final String MODEL = "model:read";
    /** Keep vocabularies and the synonyms of search. */
    public static final String TAXONOMY = "taxonomy:manage";
    /** Put releases together and publish them. */
    public static final String RELEASES = "releases:manage";
    /** Manage webhooks. */
    public static final String WEBHOOKS = "webhooks:manage";
    /** Export and import. */
    public static final String TRANSFER = "transfer:manage";
    /** Create and revoke tokens, at most with one's own permissions. */
    public static final String TOKENS = "tokens:manage";
    /** Manage people, roles and organisations, at most with one's own permissions. */
    public static final String ACCOUNTS = "accounts:manage";
    /** Read and verify the audit log. */
    public static final String AUDIT = "audit:read";
    /** Rebuild what is derived. */
    public static final String OPERATE = "hub:operate";

    private static final Map<String, Text> DEEDS = deeds();

    public static final List<String> ALL = List.copyOf(DEEDS.keySet());

    /** Those that are about an entry: type, region, language and owner limit them. */
    public static final List<String> ABOUT_CONTENT = List.of(READ, WRITE, REVIEW, PUBLISH, DELETE, PREVIEW);

    /** Those that concern the whole hub: a role held in one branch of the organisation tree does not give them. */
    private static final Set<String> CENTRAL = Set.of(TAXONOMY, RELEASES, WEBHOOKS, TRANSFER, ACCOUNTS, AUDIT, OPERATE);

    private Scope() {}

    private static Map<String, Text> deeds() {
        var deeds = new LinkedHashMap<String, Text>();
        deeds.put(READ, Text.of("читать черновики", "read drafts"));
        deeds.put(WRITE, Text.of("создавать и править материалы", "create and change entries"));
        deeds.put(REVIEW, Text.of("утверждать или возвращать материалы", "approve entries or send them back"));
        deeds.put(PUBLISH, Text.of("публиковать и снимать с публикации", "publish and unpublish"));
        deeds.put(DELETE, Text.of("удалять в корзину и возвращать из неё", "put into the bin and take out of it"));
        deeds.put(PREVIEW, Text.of("давать ссылки на предпросмотр", "give out preview links"));
        deeds.put(MEDIA, Text.of("загружать и менять медиафайлы", "upload and change media"));
        deeds.put(MODEL, Text.of("читать модель контента", "read the content model"));
        deeds.put(TAXONOMY, Text.of("вести словари и синонимы поиска", "keep vocabularies and the synonyms of search"));
        deeds.put(RELEASES, Text.of("собирать и выпускать релизы", "put releases together and publish them"));
        deeds.put(WEBHOOKS, Text.of("управлять вебхуками", "manage webhooks"));
        deeds.put(TRANSFER, Text.of("выгружать и загружать содержимое хаба", "export and import the hub's content"));
        deeds.put(TOKENS, Text.of("управлять API-токенами", "manage API tokens"));
        deeds.put(
                ACCOUNTS,
                Text.of("управлять людьми, ролями и организациями", "manage people, roles and organisations"));
        deeds.put(AUDIT, Text.of("читать журнал аудита", "read the audit log"));
        deeds.put(OPERATE, Text.of("перестраивать производные данные", "rebuild what is derived"));
        return deeds;
    }

    public static boolean isAboutContent(String scope) {
        return ABOUT_CONTENT.contains(scope);
    }

    static boolean isCentral(String scope) {
        return CENTRAL.contains(scope);
    }

    /** As an infinitive: «публиковать и снимать с публикации». */
    public static Text deed(String scope) {
        return DEEDS.getOrDefault(scope, Text.of(scope, scope));
    }

    /** The form in which Quarkus compares scopes: {@code content:read} is permission {@code content}, action {@code read}. */
    static StringPermission permission(String scope) {
        int colon = scope.indexOf(':');
        return new StringPermission(scope.substring(0, colon), scope.substring(colon + 1));
    }
}

package sila.entries.content;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import sila.contentmodel.ContentType;
import sila.entries.SurrogateKeys;
import sila.entries.items.Item;

/**
 * The surrogate keys of an answer: of each entry that is or would be in it, and of the types of which it also matters what
 * there is. Proxies take headers of some kilobytes only: of many entries their types stand for them, which are purged more
 * often and never too seldom.
 */
final class PageKeys {

    private static final int MOST_ENTRIES = 100;

    private PageKeys() {}

    /**
     * @param sought ids of the entries that are included, or would be if they were public
     * @param listed names of types that are looked through
     * @param all names of all types that the answer can have parts of
     */
    static Set<String> of(List<Item> items, Collection<UUID> sought, Set<String> listed, Set<String> all) {
        var keys = new LinkedHashSet<String>();
        boolean many = items.size() + sought.size() > MOST_ENTRIES;
        (many ? all : listed).forEach(type -> keys.add(SurrogateKeys.ofType(type)));
        if (many) {
            items.stream().map(Item::type).map(ContentType::name).forEach(type -> keys.add(SurrogateKeys.ofType(type)));
        } else {
            items.forEach(item -> keys.add(SurrogateKeys.ofEntry(item.id())));
            sought.forEach(id -> keys.add(SurrogateKeys.ofEntry(id)));
        }
        return keys;
    }
}

package sila.entries.items;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;

/**
 * The form in which the delivery API shows entries: {@code {"id","type","slug","language","version","publishedAt",
 * "updatedAt","url","fields":{…},"fallback"?:[…],"included"?:{id:{…}}}}. The language is that of the fields; those that
 * {@code fallback} names are not translated into it and stand in the entry's main language.
 */
public final class ItemWriter {

    private static final int USUAL = 4096;

    private final Includes.Inclusion inclusion;
    private final Set<String> names;
    private final @Nullable Language language;

    /** @param names of the fields wanted; empty for all */
    public ItemWriter(Includes.Inclusion inclusion, Set<String> names, @Nullable Language language) {
        this.inclusion = inclusion;
        this.names = names;
        this.language = language;
    }

    public byte[] entry(Item item) {
        var out = new JsonBytes(item.length() + inclusion.length() + USUAL);
        write(item, out);
        return out.toByteArray();
    }

    /**
     * {@code {"items":[…],"next":…,"total"?:…}}.
     *
     * @param total left out when null
     */
    public byte[] page(List<Item> items, @Nullable String next, @Nullable Long total) {
        var out = new JsonBytes(items.stream().mapToInt(Item::length).sum() + inclusion.length() + USUAL)
                .add("{\"items\":[");
        boolean first = true;
        for (Item item : items) {
            if (!first) {
                out.add(',');
            }
            first = false;
            write(item, out);
        }
        out.add("],\"next\":" + (next == null ? "null" : TextNode.valueOf(next)));
        return out.add((total == null ? "" : ",\"total\":" + total) + "}").toByteArray();
    }

    public void write(Item item, JsonBytes out) {
        item.write(out, names, language);
        String before = ",\"included\":{";
        for (Includes.Included included : inclusion.of(item)) {
            UUID id = included.item().id();
            out.add(before).add('"').add(id.toString()).add("\":");
            included.item().write(out, included.names(), language);
            out.add('}');
            before = ",";
        }
        out.add(before.equals(",") ? "}}" : "}");
    }
}

package sila.entries.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import sila.contentmodel.ContentType;
import sila.entries.answers.Content;
import sila.entries.items.Includes;
import sila.entries.items.Item;
import sila.entries.items.ItemWriter;
import sila.entries.items.Items;
import sila.entries.query.ContentQuery;
import sila.entries.query.Lists;
import sila.entries.reading.Reading;
import sila.kernel.Problem;
import sila.kernel.Text;

/** Makes the bodies of the delivery API's answers. */
@ApplicationScoped
class ContentPages {

    private final Lists lists;
    private final Items items;
    private final Includes includes;

    ContentPages(Lists lists, Items items, Includes includes) {
        this.lists = lists;
        this.items = items;
        this.includes = includes;
    }

    Content list(Reading reading, ContentQuery query) {
        Lists.Page page = lists.page(reading, query);
        List<Item> shown = items.all(reading, page.found());
        var included = includes.of(reading, shown, query.include(), query.selection());
        var writer = new ItemWriter(included, query.selection().fields(), query.language());
        return Content.of(
                writer.page(shown, page.next(), page.total()),
                PageKeys.of(shown, included.sought(), query.listedTypes(), query.types()));
    }

    /** @throws Problem 404 */
    Content one(Reading reading, ContentQuery query, String key) {
        ContentType type = query.type();
        Item item = items.one(reading, type, key)
                .orElseThrow(() -> Problem.notFound(
                        Text.of("Такого опубликованного материала нет.", "There is no such published entry.")));
        var included = includes.of(reading, List.of(item), query.include(), query.selection());
        var writer = new ItemWriter(included, query.selection().fields(), query.language());
        return new Content(
                writer.entry(item),
                PageKeys.of(List.of(item), included.sought(), query.describingTypes(), query.includedTypes()),
                item.revision(),
                item.updatedAt(),
                () -> revision(type, key) == item.revision());
    }

    /** 0 while it is not known without a query. */
    long revision(ContentType type, String key) {
        return items.known(type, key).map(Item::revision).orElse(0L);
    }
}

package sila.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import sila.contentmodel.Place;
import sila.contentmodel.SearchRole;
import sila.entries.checks.Check;
import sila.entries.checks.Finding;
import sila.entries.checks.Inspected;
import sila.kernel.Text;

/** How an item would look in readers of feeds. */
@ApplicationScoped
class RssCheck implements Check {

    private static final String RSS = "rss";

    /** Characters of a title that the lists of most readers have room for. */
    private static final int TITLE = 100;

    @Override
    public void check(Inspected entry, Consumer<Finding> found) {
        if (!entry.type().publishedIn(Place.RSS)) {
            return;
        }
        int title = entry.title().codePointCount(0, entry.title().length());
        if (title > TITLE) {
            found.accept(Finding.hint(
                            "title-long",
                            entry.place(SearchRole.TITLE),
                            Text.of(
                                            "В заголовке %s знаков: программы для чтения лент обрежут его после %s.",
                                            "The title has %s characters: feed readers cut it after %s.")
                                    .with(title, TITLE))
                    .in(RSS));
        }
        if (entry.has("lead") && entry.text("lead").isEmpty()) {
            found.accept(Finding.hint(
                            "summary-missing",
                            "/fields/lead",
                            Text.of(
                                    "Нет вводки: в ленте под заголовком будет пусто.",
                                    "There is no lead: the feed shows nothing below the title."))
                    .in(RSS));
        }
    }
}

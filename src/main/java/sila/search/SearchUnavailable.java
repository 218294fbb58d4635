package sila.search;

import sila.kernel.Problem;
import sila.kernel.Text;

/** Elasticsearch did not answer, or refused for a reason of its own: try again later. */
public class SearchUnavailable extends Problem {

    private static final long serialVersionUID = 1L;

    SearchUnavailable(Throwable cause) {
        super(
                503,
                "search-unavailable",
                Text.of(
                        "Поиск сейчас недоступен. Повторите попытку через минуту.",
                        "Search is unavailable right now. Try again in a minute."));
        initCause(cause);
    }
}

package sila.studio.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns somebody has chosen: those in the address, else those that their browser keeps for the type. */
@RequestScoped
class ColumnChoice {

    private final Columns columns;

    @Context
    HttpHeaders headers;

    ColumnChoice(Columns columns) {
        this.columns = columns;
    }

    record Offer(String name, String title, boolean isShown) {}

    static String cookie(String type) {
        return "sila-columns-" + type;
    }

    List<Column> shown(Asked asked) {
        List<String> chosen = asked.all(Asked.COLUMNS);
        return columns.shown(asked.type(), chosen.isEmpty() ? kept(asked) : chosen);
    }

    private List<String> kept(Asked asked) {
        var cookie = headers.getCookies()
                .get(cookie(asked.type() == null ? "" : asked.type().name()));
        return cookie == null ? List.of() : List.of(cookie.getValue().split("~"));
    }

    List<Column> heads(List<Column> shown) {
        return Stream.concat(Stream.of(columns.title()), shown.stream()).toList();
    }

    List<Offer> offers(Asked asked, List<Column> shown) {
        Set<String> names = shown.stream().map(Column::name).collect(Collectors.toSet());
        return columns.offered(asked.type()).stream()
                .map(column -> new Offer(column.name(), column.title(), names.contains(column.name())))
                .toList();
    }
}

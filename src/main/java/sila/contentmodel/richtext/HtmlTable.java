package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** A table of HTML: its rows, wherever they stand in it. */
record HtmlTable(Element table) {

    private static final int MOST_COLUMNS = 100;
    private static final int MOST_ROWS = 1000;

    private List<Element> rows() {
        return table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
    }

    private static List<Element> cells(Element row) {
        return row.select("> td, > th");
    }

    List<Element> cells() {
        return rows().stream().flatMap(row -> cells(row).stream()).toList();
    }

    Optional<Element> caption() {
        return Optional.ofNullable(table.selectFirst("> caption"));
    }

    /** Whether it has only one cell. */
    boolean isFrame() {
        return cells().size() < 2;
    }

    /** @param content the blocks of a cell */
    Optional<ObjectNode> written(Function<Element, ArrayNode> content) {
        var rows = JsonNodeFactory.instance.arrayNode();
        for (Element row : rows()) {
            var cells = JsonNodeFactory.instance.arrayNode();
            cells(row).forEach(cell -> cells.add(cell(cell, content.apply(cell))));
            if (!cells.isEmpty()) {
                Nodes.append(rows, NodeType.TABLE_ROW).set("content", cells);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var node = Nodes.of(NodeType.TABLE);
        node.set("content", rows);
        return Optional.of(node);
    }

    private static ObjectNode cell(Element cell, ArrayNode content) {
        var node = Nodes.of(cell.normalName().equals("th") ? NodeType.TABLE_HEADER : NodeType.TABLE_CELL);
        span(cell, "colspan", MOST_COLUMNS)
                .ifPresent(span -> Nodes.attributes(node).put("colspan", span));
        span(cell, "rowspan", MOST_ROWS)
                .ifPresent(span -> Nodes.attributes(node).put("rowspan", span));
        if (content.isEmpty()) {
            Nodes.append(content, NodeType.PARAGRAPH);
        }
        node.set("content", content);
        return node;
    }

    private static Optional<Integer> span(Element cell, String attribute, int most) {
        return Optional.of(cell.attr(attribute))
                .filter(span -> span.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(span -> span > 1 && span <= most);
    }
}

package sila.transfer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;

/** What every row must be, whatever the mapping makes of it. */
final class RowForm {

    private RowForm() {}

    /** Empty when the row can be read. */
    static List<Violation> violations(JsonNode row) {
        return row.isObject()
                ? StrictJson.forbiddenText(row)
                : List.of(new Violation(
                        "", Text.of("Строка — объект с полями, а здесь не он.", "A row is an object; this is none.")));
    }
}

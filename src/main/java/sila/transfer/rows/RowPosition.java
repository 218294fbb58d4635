package sila.transfer.rows;

import java.util.Optional;

/**
 * How far an import of rows is.
 *
 * @param rule index of the rule that is carried out; one more than there are when what had to wait is completed
 * @param row number of the last row that is done in this round
 */
record RowPosition(int rule, int row) {

    /** Before everything; behind everything once links are looked at. */
    static RowPosition of(Optional<String> position) {
        if (position.isEmpty()) {
            return new RowPosition(-1, 0);
        }
        String[] parts = position.get().split("/");
        return parts[0].equals("rows")
                ? new RowPosition(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                : new RowPosition(Integer.MAX_VALUE, 0);
    }

    boolean isAfter(RowPosition other) {
        return rule > other.rule || (rule == other.rule && row > other.row);
    }

    String text() {
        return "rows/" + rule + "/" + row;
    }
}

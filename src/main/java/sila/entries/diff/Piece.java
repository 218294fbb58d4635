package sila.entries.diff;

/**
 * A stretch of a text: in both versions, or only in the later or the earlier one.
 *
 * @param op {@link Op#SAME}, {@link Op#ADDED} or {@link Op#REMOVED}
 */
public record Piece(Op op, String text) {}

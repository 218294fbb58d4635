package sila.contentmodel;

import java.util.List;
import sila.kernel.Text;

/**
 * One kind of block of a list of blocks.
 *
 * @param name stands in the JSON of a block as its {@link #TYPE}
 */
public record Block(String name, List<String> formerNames, Text title, FieldSet fields) {

    /** The member of a block that says which one it is. */
    public static final String TYPE = "type";
}

package sila.transfer.archive;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What an archive is; nothing of when and where it was made, so that the same content makes the same archive.
 *
 * @param format grows when archives change so that an older hub cannot read them
 * @param software {@value #SOFTWARE}
 * @param choice what was taken out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Manifest(int format, String software, ExportChoice choice, Counts counts) {

    static final int FORMAT = 1;
    static final String SOFTWARE = "sila";

    /**
     * @param types of the content model
     * @param entries how many heads
     */
    record Counts(int types, int entries, int versions, int assets, int releases) {}

    static Manifest of(ExportChoice choice, Counts counts) {
        return new Manifest(FORMAT, SOFTWARE, choice, counts);
    }
}

package sila.transfer;

/** Makes the file of an export. The port that {@code transfer.archive} implements. */
public interface Exporter {

    /** From its beginning, whatever was done before: a zip cannot go on in the middle. */
    void run(Transfer transfer, Progress progress);
}

package sila.transfer;

/**
 * Brings in files of some formats: says first what it would do, and then does it.
 */
public interface Importer {

    /** Whether it reads files of {@link Transfer#format this format}. */
    boolean takes(String format);

    /**
     * Says what an import would do, and changes nothing. Begins anew after a crash.
     *
     * @throws sila.kernel.Problem below 500: the file as a whole cannot be imported
     */
    void preview(Transfer transfer, Preview preview);

    /**
     * Goes on after {@link Progress#position}, the last thing that is finished, in the order that the importer gives
     * them.
     *
     * @throws sila.kernel.Problem below 500: the rest cannot be imported
     */
    void run(Transfer transfer, Progress progress);
}

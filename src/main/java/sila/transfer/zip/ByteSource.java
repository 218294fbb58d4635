package sila.transfer.zip;

import java.io.InputStream;

/** Bytes that can be read from any place on. */
public interface ByteSource {

    long size();

    /**
     * A part of them; to be closed.
     *
     * @param offset from the beginning
     * @param length above zero; the part ends within the source
     */
    InputStream open(long offset, long length);
}

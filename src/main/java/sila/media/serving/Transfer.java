package sila.media.serving;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import sila.storage.Area;
import sila.storage.Storage;

/**
 * A part of a stored file on its way to a client. A phone that takes its time outlasts the store's patience, so the
 * store is asked again from where it stopped; the bytes of a key never change.
 */
final class Transfer implements StreamingOutput {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int TRIES = 3;

    private final Storage storage;
    private final String key;
    private final long end;
    private long position;
    private InputStream in;

    /** Opens the file at once, so that what is missing is noticed before the answer begins. */
    Transfer(Storage storage, String key, long offset, long length) {
        this.storage = storage;
        this.key = key;
        this.position = offset;
        this.end = offset + length;
        this.in = open();
    }

    private InputStream open() {
        return storage.open(Area.MEDIA, key, position, end - position);
    }

    @Override
    public void write(OutputStream client) throws IOException {
        try {
            var buffer = new byte[BUFFER_BYTES];
            while (position < end) {
                int read = read(buffer);
                if (!isTaken(client, buffer, read)) {
                    return;
                }
                position += read;
            }
        } finally {
            in.close();
        }
    }

    private int read(byte[] buffer) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                int read = in.read(buffer);
                if (read > 0) {
                    return read;
                }
                throw new IOException("%s ended at %d of %d bytes".formatted(key, position, end));
            } catch (IOException e) {
                if (tries == TRIES) {
                    throw e;
                }
                in.close();
                in = open();
            }
        }
    }

    /** Clients leave in the middle all the time; nobody needs to hear of it. */
    private static boolean isTaken(OutputStream client, byte[] buffer, int length) {
        try {
            client.write(buffer, 0, length);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}

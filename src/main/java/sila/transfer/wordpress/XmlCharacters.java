package sila.transfer.wordpress;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text without the control characters that XML forbids and that texts pasted into WordPress are full of. */
final class XmlCharacters extends FilterReader {

    XmlCharacters(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        while (c >= 0 && !isAllowed((char) c)) {
            c = in.read();
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int read = in.read(buffer, offset, length);
            if (read <= 0) {
                return read;
            }
            for (int i = offset; i < offset + read; i++) {
                if (isAllowed(buffer[i])) {
                    buffer[offset + kept++] = buffer[i];
                }
            }
        }
        return kept;
    }

    private static boolean isAllowed(char c) {
        return c >= ' ' ? c != '\uFFFE' && c != '\uFFFF' : c == '\t' || c == '\n' || c == '\r';
    }
}

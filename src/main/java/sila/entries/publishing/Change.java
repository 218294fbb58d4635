package sila.entries.publishing;

import sila.contentmodel.ContentType;
import sila.entries.Entry;
import sila.entries.EntryVersion;

/** What happens to one entry in public: it appears, perhaps in another version than before, or it is withdrawn. */
public sealed interface Change {

    ContentType type();

    Entry entry();

    /** Number of the version that appears, or that was public until now. */
    int number();

    /** @param version public from now on */
    record Appearance(ContentType type, Entry entry, EntryVersion version) implements Change {
        @Override
        public int number() {
            return version.number();
        }
    }

    /** @param number of the version that was public until now */
    record Withdrawal(ContentType type, Entry entry, int number) implements Change {}
}

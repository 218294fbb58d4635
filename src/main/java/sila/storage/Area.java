package sila.storage;

import java.util.Locale;

/** What an object belongs to. Each area is a bucket of its own, so that each can have its own backup and access rules. */
public enum Area {
    /** Every published version, the archive everything else can be rebuilt from. */
    CONTENT,
    /** Uploaded files and what is made of them. */
    MEDIA,
    /** The rendered pages and feeds. */
    SITE,
    /** Files of exports and imports, each gone after some days. */
    TRANSFER;

    String bucket(String prefix) {
        return prefix + "-" + name().toLowerCase(Locale.ROOT);
    }
}

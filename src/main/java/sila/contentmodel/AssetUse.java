package sila.contentmodel;

import java.util.Set;
import java.util.UUID;

/**
 * One use of a media file.
 *
 * @param pointer where it stands among the fields, e.g. {@code /cover}
 * @param accepts what the file may be: {@code image}, {@code audio}, {@code video}, {@code document}; empty for any
 */
public record AssetUse(String pointer, UUID asset, Set<String> accepts) {

    public boolean allows(String mediaKind) {
        return accepts.isEmpty() || accepts.contains(mediaKind);
    }

    /** The same seen from an outer document: {@code /author} under {@code /fields} is {@code /fields/author}. */
    public AssetUse under(String parent) {
        return new AssetUse(parent + pointer, asset, accepts);
    }
}

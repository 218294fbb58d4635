package sila.studio.media;

import sila.kernel.Language;
import sila.media.State;
import sila.media.files.Kind;
import sila.media.library.LibraryView;

/** A file as the library shows it among others. */
record Card(LibraryView asset, Facts facts) {

    static Card of(LibraryView asset, Language language) {
        return new Card(asset, Facts.of(asset.file(), language));
    }

    public String state() {
        return asset.file().state().code();
    }

    public String kind() {
        return asset.file().kind().code();
    }

    public boolean isReady() {
        return asset.file().state() == State.READY;
    }

    public boolean isProcessing() {
        return asset.file().state() == State.PROCESSING && !isDeleted();
    }

    public boolean isDeleted() {
        return asset.deletedAt() != null;
    }

    /** Its bytes are public: they are shown, played and downloaded. */
    public boolean isServed() {
        return isReady() && !isDeleted();
    }

    public boolean isPicture() {
        return asset.file().kind() == Kind.IMAGE;
    }

    public boolean isShown() {
        return isServed() && isPicture();
    }

    /** In {@code icons.svg}. */
    public String icon() {
        return switch (asset.file().kind()) {
            case IMAGE -> "image";
            case AUDIO -> "audio";
            case VIDEO -> "video";
            case DOCUMENT -> "article";
            case OTHER -> "file";
        };
    }

    /** Id of the one it lies in; empty when that is none. */
    public String folder() {
        return asset.folder() == null ? "" : asset.folder().toString();
    }

    /** One a line. */
    public String tags() {
        return String.join("\n", asset.tags());
    }
}

package sila.studio.review;

import sila.contentmodel.ContentType;
import sila.entries.Entry;
import sila.kernel.Language;

/** An entry that a page is about. */
record Reviewed(Entry entry, ContentType type, Language language) {

    /** Of the section that the studio's menu marks. */
    String section() {
        return "/studio/entries/" + type.name();
    }

    public String path() {
        return section() + "/" + entry.id();
    }

    /** Of the list it stands in. */
    public String list() {
        return section();
    }

    public String types() {
        return type.titles().in(language);
    }

    public String title() {
        return entry.title();
    }

    public String id() {
        return entry.id().toString();
    }

    public String typeName() {
        return type.name();
    }

    public String state() {
        return entry.state().code();
    }
}

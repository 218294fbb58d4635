package sila.transfer.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The files of one entry in an archive, which may lack its head. */
final class EntryFiles {

    private final String type;
    private final UUID id;
    private final List<Integer> numbers = new ArrayList<>(1);
    private final List<String> parts = new ArrayList<>(0);
    private boolean head;

    EntryFiles(String type, UUID id) {
        this.type = type;
        this.id = id;
    }

    void hasHead() {
        head = true;
    }

    void hasVersion(int number) {
        numbers.add(number);
    }

    void hasPart(String name) {
        parts.add(name);
    }

    String type() {
        return type;
    }

    UUID id() {
        return id;
    }

    boolean isHeadThere() {
        return head;
    }

    /** Of the versions, in no order. */
    List<Integer> numbers() {
        return numbers;
    }

    /** Names of the parts, in order. */
    List<String> parts() {
        return parts;
    }

    /** Its place in the order in which entries are brought in, which is a name too. */
    String position() {
        return "entries/" + type + "/" + id;
    }

    String name() {
        return Names.head(type, id);
    }
}

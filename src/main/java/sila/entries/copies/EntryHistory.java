package sila.entries.copies;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sila.kernel.CanonicalJson;
import sila.kernel.Problem;
import sila.kernel.StrictRecords;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * A part that is a list of records which keep their ids. What is put back joins what is here: what only this hub knows
 * stays.
 *
 * @param <T> one record, as it stands in the part
 */
public abstract class EntryHistory<T extends Record & EntryHistory.Item> implements EntryPart {

    /** One record. */
    public interface Item {

        UUID id();

        /** What in it cannot be, by pointers into it; empty when it can. */
        List<Violation> violations();
    }

    /** Of the records. */
    protected abstract Class<T> form();

    /** In an order that follows from the records alone. */
    protected abstract List<T> all(UUID entry);

    /**
     * Writes records of an entry, over those with the same ids.
     *
     * @param json the records as an array
     * @return how many are written: records of other entries stay as they are
     */
    protected abstract int write(UUID entry, String json);

    /** What cannot be beside each other, by pointers into the list. */
    protected List<Violation> contradictions(List<T> records) {
        return List.of();
    }

    @Override
    public boolean isPublic() {
        return false;
    }

    @Override
    public Optional<JsonNode> of(UUID entry) {
        List<T> records = all(entry);
        return records.isEmpty() ? Optional.empty() : Optional.of(CanonicalJson.MAPPER.valueToTree(records));
    }

    @Override
    public void check(JsonNode part) {
        read(part);
    }

    private List<T> read(JsonNode part) {
        List<T> records = StrictRecords.list(part, form());
        var violations = new ArrayList<Violation>();
        var ids = new HashSet<UUID>();
        for (int i = 0; i < records.size(); i++) {
            String pointer = "/" + i;
            records.get(i).violations().forEach(found -> violations.add(found.under(pointer)));
            if (!ids.add(records.get(i).id())) {
                violations.add(new Violation(
                        pointer + "/id", Text.of("Такой номер в списке уже есть.", "The list has this id already.")));
            }
        }
        violations.addAll(contradictions(records));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return records;
    }

    @Override
    public boolean isHere(UUID entry, JsonNode part) {
        return new HashSet<>(all(entry)).containsAll(read(part));
    }

    @Override
    public void restore(UUID entry, String type, JsonNode part) {
        int wanted = read(part).size();
        if (write(entry, CanonicalJson.text(part)) < wanted) {
            throw Problem.invalid(List.of(new Violation(
                    "",
                    Text.of(
                            "Один из номеров здесь уже у другого материала.",
                            "One of the ids belongs to another entry here."))));
        }
    }
}

package sila.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;

/** How far a phase of a transfer is, and what has come of it. */
@Embeddable
public class Tally {

    @Nullable
    Integer total;

    int done;

    /** The last step that is done; its meaning is its importer's own. */
    @Nullable
    String position;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode counts = StrictJson.MAPPER.createObjectNode();

    /** Of a phase that begins. */
    Tally() {}

    /** @param things there are to do */
    void expect(int things) {
        total = things;
    }

    /** @param things by outcome */
    void count(JsonNode things) {
        counts = things;
    }

    /**
     * @param things that are done
     * @param outcomes how many have come to which
     */
    void reach(int things, JsonNode outcomes) {
        done = things;
        counts = outcomes;
    }

    /** How many things there are to do; null while that is not known. */
    public @Nullable Integer total() {
        return total;
    }

    public int done() {
        return done;
    }

    /** How many things have come to which {@link Outcome}; of an export, what is in it. */
    public JsonNode counts() {
        return counts;
    }
}

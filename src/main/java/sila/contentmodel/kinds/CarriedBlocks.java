package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Evolution;

/**
 * Gives the next list of blocks what the model does not know of the previous one. Blocks have no ids: a block is the
 * one it was when it says the same, else when it is of the same type in the same place.
 */
final class CarriedBlocks {

    private final BlocksKind kind;
    private final JsonNode previous;

    /** Places of the previous blocks whose type the model knows: those that an editor saw; null once found again. */
    private final List<@Nullable Integer> seen;

    CarriedBlocks(BlocksKind kind, JsonNode previous) {
        this.kind = kind;
        this.previous = previous;
        this.seen = new ArrayList<>(IntStream.range(0, previous.size())
                .filter(i -> kind.fields(previous.path(i)).isPresent())
                .boxed()
                .toList());
    }

    ArrayNode into(JsonNode next) {
        int[] origins = IntStream.range(0, next.size())
                .map(j -> sameWords(next.path(j)))
                .toArray();
        var complete = JsonNodeFactory.instance.arrayNode();
        for (int j = 0; j < origins.length; j++) {
            int origin = origins[j] >= 0 ? origins[j] : samePlace(j, next.path(j));
            complete.add(origin >= 0 ? merged(previous.path(origin), next.path(j)) : next.path(j));
        }
        for (int i = 0; i < previous.size(); i++) {
            if (kind.fields(previous.path(i)).isEmpty()) {
                complete.insert(Math.min(i, complete.size()), previous.path(i));
            }
        }
        return complete;
    }

    private int sameWords(JsonNode block) {
        for (int place = 0; place < seen.size(); place++) {
            var origin = seen.get(place);
            if (origin != null && kind.knownBlock(previous.path(origin)).equals(block)) {
                seen.set(place, null);
                return origin;
            }
        }
        return -1;
    }

    private int samePlace(int place, JsonNode block) {
        var origin = place < seen.size() ? seen.get(place) : null;
        return origin != null && kind.fields(previous.path(origin)).equals(kind.fields(block)) ? origin : -1;
    }

    private JsonNode merged(JsonNode before, JsonNode after) {
        return kind.fields(after)
                .<JsonNode>map(fields -> new Evolution(fields).carriedOver((ObjectNode) before, (ObjectNode) after))
                .orElse(after);
    }
}

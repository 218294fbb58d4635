package sila.launcher.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Looks on while the hub works on a transfer. A hub that is restarted meanwhile goes on, and so does whoever looks on. */
final class Watch {

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration ABSENCE_BORNE = Duration.ofMinutes(3);
    private static final Set<String> RESTING = Set.of("ready", "done", "failed", "cancelled");

    private final HubTransfers hub;

    Watch(HubTransfers hub) {
        this.hub = hub;
    }

    /**
     * Until the phase has ended.
     *
     * @param what is being done, for people
     * @return the transfer as it is then
     */
    JsonNode untilRest(String id, String what) throws IOException, InterruptedException, HubApi.Refused {
        System.out.println(what);
        var bar = new ProgressBar(System.out, System.console() != null);
        Instant lastSeen = Instant.now();
        while (true) {
            try {
                JsonNode transfer = hub.transfer(id);
                lastSeen = Instant.now();
                boolean isResting = RESTING.contains(transfer.path("state").asText());
                show(bar, transfer, isResting);
                if (isResting) {
                    return transfer;
                }
            } catch (IOException e) {
                if (lastSeen.plus(ABSENCE_BORNE).isBefore(Instant.now())) {
                    throw e;
                }
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** A preview that is ready has counted what it has found; its own steps are over. */
    private static void show(ProgressBar bar, JsonNode transfer, boolean isResting) {
        if (transfer.path("state").asText().equals("ready")) {
            long all = sum(transfer.path("preview"));
            bar.show(all, all);
        } else if (transfer.path("total").isNumber() && !(isResting && transfer.has("problem"))) {
            bar.show(transfer.path("done").asLong(), transfer.path("total").asLong());
        }
    }

    private static long sum(JsonNode counts) {
        return counts.valueStream().mapToLong(JsonNode::asLong).sum();
    }
}

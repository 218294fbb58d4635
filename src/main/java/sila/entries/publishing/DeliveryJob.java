package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sila.entries.Channel;
import sila.jobs.Job;

/**
 * Brings the latest committed state of one entry into one channel: what has failed before, and what is made again with
 * an entry it refers to. It fails alone and is tried again later and later.
 */
@ApplicationScoped
class DeliveryJob implements Job {

    static final String NAME = "deliver";

    private final Carrier carrier;
    private final Shipments shipments;

    DeliveryJob(Carrier carrier, Shipments shipments) {
        this.carrier = carrier;
        this.shipments = shipments;
    }

    static String key(String channel, UUID entry) {
        return channel + ":" + entry;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) throws Exception {
        int colon = key.indexOf(':');
        Optional<Channel> channel = carrier.channel(key.substring(0, colon));
        if (channel.isPresent()) {
            bring(UUID.fromString(key.substring(colon + 1)), channel.get());
        }
    }

    private void bring(UUID entry, Channel channel) throws Exception {
        Optional<Shipment> shipment = shipments.of(channel, entry);
        if (shipment.isEmpty()) {
            return;
        }
        try {
            carrier.carry(List.of(shipment.get()), channel);
        } catch (Exception e) {
            shipments.failed(channel, shipment.get(), e);
            throw e;
        }
        shipments.arrived(channel, List.of(shipment.get()));
    }
}

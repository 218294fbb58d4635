package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import sila.entries.Channel;
import sila.jobs.Job;

/** Brings what waits for a channel into it, several entries at once. The key is the name of the channel. */
@ApplicationScoped
class ChannelJob implements Job {

    static final String NAME = "channel";

    private static final Logger LOG = Logger.getLogger(ChannelJob.class);
    private static final int AT_ONCE = 32;

    private final Carrier carrier;
    private final Shipments shipments;

    ChannelJob(Carrier carrier, Shipments shipments) {
        this.carrier = carrier;
        this.shipments = shipments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) {
        carrier.channel(key).ifPresent(this::empty);
    }

    private void empty(Channel channel) {
        List<Shipment> some;
        do {
            some = shipments.waiting(channel, AT_ONCE);
            if (!some.isEmpty()) {
                bring(some, channel);
            }
        } while (some.size() == AT_ONCE && !Thread.currentThread().isInterrupted());
    }

    private void bring(List<Shipment> some, Channel channel) {
        try {
            carrier.carry(some, channel);
        } catch (Exception e) {
            LOG.infof("channel=%s entries=%d are brought one by one: %s", channel.name(), some.size(), e);
            shipments.part(channel, some);
            return;
        }
        shipments.arrived(channel, some);
    }
}

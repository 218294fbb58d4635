package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import sila.entries.Channel;
import sila.jobs.Job;

/** Brings what waits for a channel into it, several entries at once. The key is the name of the channel. */
@ApplicationScoped
class ChannelJob implements Job {

    static final String NAME = "channel";

    private static final Logger LOG = Logger.getLogger(ChannelJob.class);
    private static final int AT_ONCE = 32;

    /** Milliseconds. A channel whose server hangs must not hold up the others. */
    private static final long PATIENCE = 250;

    private final Carrier carrier;
    private final Shipments shipments;

    /** Channels take turns: half of the processors stay with those who write and read meanwhile. */
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    ChannelJob(Carrier carrier, Shipments shipments) {
        this.carrier = carrier;
        this.shipments = shipments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) throws InterruptedException {
        Optional<Channel> channel = carrier.channel(key);
        if (channel.isPresent()) {
            empty(channel.get());
        }
    }

    private void empty(Channel channel) throws InterruptedException {
        boolean more = true;
        while (more) {
            boolean isTurn = turns.tryAcquire(PATIENCE, TimeUnit.MILLISECONDS);
            try {
                more = bringSome(channel);
            } finally {
                if (isTurn) {
                    turns.release();
                }
            }
        }
    }

    /** @return whether there may be more */
    private boolean bringSome(Channel channel) {
        List<Shipment> some = shipments.waiting(channel, AT_ONCE);
        if (!some.isEmpty()) {
            bring(some, channel);
        }
        return some.size() == AT_ONCE;
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

package sila.entries.publishing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import sila.contentmodel.ContentModel;
import sila.entries.BulkChannel;
import sila.entries.Channel;
import sila.kernel.RequestContext;

/** Hands shipments over to channels. */
@ApplicationScoped
class Carrier {

    private static final int HANDS = 2;

    private final Map<String, Channel> channels;
    private final ContentModel model;
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, work -> {
        var thread = new Thread(work, "carrier");
        thread.setDaemon(true);
        return thread;
    });

    Carrier(@Any Instance<Channel> channels, ContentModel model) {
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, channel -> channel));
        this.model = model;
    }

    /** Empty when the channel is gone since somebody asked for it: nobody waits for it. */
    Optional<Channel> channel(String name) {
        return Optional.ofNullable(channels.get(name));
    }

    /** @throws Exception of the channel; nothing is known of any of them then */
    void carry(List<Shipment> shipments, Channel channel) throws Exception {
        if (channel instanceof BulkChannel bulk) {
            carryTogether(shipments, bulk);
        } else {
            carrySideBySide(shipments, channel);
        }
    }

    private void carryTogether(List<Shipment> shipments, BulkChannel channel) throws Exception {
        var appearing = shipments.stream()
                .flatMap(shipment -> shipment.publication().stream())
                .toList();
        if (!appearing.isEmpty()) {
            channel.putAll(appearing);
        }
        for (Shipment shipment : shipments) {
            if (shipment.publication().isEmpty()) {
                carry(shipment, channel);
            }
        }
    }

    /** Most of the time is waited for the store. */
    private void carrySideBySide(List<Shipment> shipments, Channel channel) throws Exception {
        if (shipments.size() == 1) {
            carry(shipments.get(0), channel);
            return;
        }
        for (Future<Void> carried : hands.invokeAll(shipments.stream()
                .<Callable<Void>>map(shipment -> () -> {
                    var context = RequestContext.open();
                    try {
                        carry(shipment, channel);
                        return null;
                    } finally {
                        context.close();
                    }
                })
                .toList())) {
            carried.get();
        }
    }

    private void carry(Shipment shipment, Channel channel) throws Exception {
        if (shipment.publication().isPresent()) {
            channel.put(shipment.publication().get());
        } else {
            channel.remove(model.requireType(shipment.type()), shipment.entry(), shipment.revision());
        }
    }

    @PreDestroy
    void rest() {
        hands.shutdownNow();
    }
}

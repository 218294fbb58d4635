package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sila.contentmodel.ContentModel;
import sila.entries.Channel;

/** Hands shipments over to channels. */
@ApplicationScoped
class Carrier {

    private final Map<String, Channel> channels;
    private final ContentModel model;

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
        var appearing = shipments.stream()
                .flatMap(shipment -> shipment.publication().stream())
                .toList();
        if (!appearing.isEmpty()) {
            channel.put(appearing);
        }
        for (Shipment shipment : shipments) {
            if (shipment.publication().isEmpty()) {
                channel.remove(model.requireType(shipment.type()), shipment.entry(), shipment.revision());
            }
        }
    }
}

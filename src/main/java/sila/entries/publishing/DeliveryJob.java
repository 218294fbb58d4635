package sila.entries.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sila.contentmodel.ContentModel;
import sila.entries.Channel;
import sila.entries.Entry;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.jobs.Job;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;

/** Brings the latest committed state of one entry into one channel. */
@ApplicationScoped
class DeliveryJob implements Job {

    static final String NAME = "deliver";

    private final Map<String, Channel> channels;
    private final ContentModel model;
    private final Publications publications;
    private final Jobs jobs;

    DeliveryJob(@Any Instance<Channel> channels, ContentModel model, Publications publications, Jobs jobs) {
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, channel -> channel));
        this.model = model;
        this.publications = publications;
        this.jobs = jobs;
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
        Channel channel = channels.get(key.substring(0, colon));
        UUID entry = UUID.fromString(key.substring(colon + 1));
        if (channel == null) {
            return; // the channel is gone since the job was asked for: nobody waits for it
        }
        var state = QuarkusTransaction.requiringNew().call(() -> State.of(channel, entry, publications));
        if (state.isEmpty()) {
            return;
        }
        try {
            deliver(channel, entry, state.get());
        } catch (Exception e) {
            record(channel, entry, state.get(), delivery -> delivery.failed(e));
            throw e;
        }
        record(channel, entry, state.get(), Delivery::succeeded);
        if (channel.followsReferences() && state.get().isNews()) {
            refreshThoseThatRefer(channel, entry);
        }
    }

    private void deliver(Channel channel, UUID entry, State state) throws Exception {
        if (state.publication().isPresent()) {
            channel.put(state.publication().get());
        } else {
            channel.remove(model.requireType(state.type()), entry, state.revision());
        }
    }

    /** Only if nothing newer was published meanwhile: then the delivery row speaks of that, and the job runs again. */
    private static void record(Channel channel, UUID entry, State state, Consumer<Delivery> outcome) {
        QuarkusTransaction.requiringNew().run(() -> Delivery.of(entry, channel.name())
                .filter(delivery -> delivery.revision == state.revision())
                .ifPresent(outcome));
    }

    /** Once per publication: an entry that is only made again with what it refers to does not pass this on. */
    private void refreshThoseThatRefer(Channel channel, UUID entry) {
        jobs.request(publications.referringTo(entry).stream()
                .map(id -> JobRequest.now(NAME, key(channel.name(), id)))
                .toList());
    }

    /**
     * @param isNews whether this revision has not arrived in the channel before
     */
    private record State(String type, long revision, boolean isNews, Optional<Publication> publication) {

        static Optional<State> of(Channel channel, UUID entry, Publications publications) {
            return Delivery.of(entry, channel.name())
                    .map(delivery -> new State(
                            Entry.<Entry>findByIdOptional(entry)
                                    .map(Entry::type)
                                    .or(() -> publications.withdrawnType(entry))
                                    .orElse(""),
                            delivery.revision,
                            delivery.state != Delivery.State.DELIVERED,
                            publications.find(entry)));
        }
    }
}

package sila.entries.checks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import sila.contentmodel.LinkUse;
import sila.kernel.PublicAddress;
import sila.kernel.StartRefused;
import sila.kernel.Text;
import sila.kernel.outgoing.AddressRule;
import sila.kernel.outgoing.GuardedClient;
import sila.kernel.outgoing.LiteralAddress;
import sila.kernel.outgoing.OutgoingAnswer;
import sila.kernel.outgoing.OutgoingCall;

/** Asks other servers whether links still lead somewhere; never within a transaction, for it takes seconds. */
@ApplicationScoped
public class Reachability {

    private static final Map<String, String> HEADERS = Map.of("User-Agent", "sila-link-check", "Accept", "*/*");
    private static final int AT_ONCE = 6;
    private static final int MOST_LINKS = 30;
    private static final int MOST_REDIRECTIONS = 5;
    /** Editors who wait at the same time on this node, each holding a thread. */
    private static final int MOST_ASKING = 4;

    private static final int REMEMBERED = 2000;

    private final ChecksConfig config;
    private final PublicAddress own;
    private final AddressRule rule;
    private final GuardedClient client;
    private final Cache<URI, LinkAnswer> known;
    private final Semaphore turns = new Semaphore(MOST_ASKING);

    Reachability(ChecksConfig config, PublicAddress own) {
        this.config = config;
        this.own = own;
        rule = rule(config.allowPrivate().orElse(""));
        client = new GuardedClient(rule, config.timeout(), config.timeout(), AT_ONCE);
        known = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(config.memory())
                .build();
    }

    private static AddressRule rule(String setting) {
        try {
            return AddressRule.allowing(setting);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("SILA_CHECKS_ALLOW_PRIVATE: «" + e.getMessage()
                    + "» — не сеть. Нужны адреса или сети через запятую, например 10.1.0.0/16,192.168.1.5, либо true.");
        }
    }

    /** Whether an address is of a network that is nobody's business; of a name in the world only the call can tell. */
    boolean isPrivate(URI address) {
        String host = address.getHost();
        boolean hasDomain = host == null || host.contains(".") || host.startsWith("[");
        return !hasDomain
                || LiteralAddress.of(address)
                        .filter(literal -> !rule.allows(literal))
                        .isPresent();
    }

    /** What is found about links to other sites; what was not asked in this turn is counted in a hint. */
    public List<Finding> of(List<LinkUse> links) {
        var uses = new LinkedHashMap<URI, List<LinkUse>>();
        links.stream()
                .filter(link -> !link.address().startsWith(own.of("/")))
                .flatMap(link -> WebLink.of(link).stream())
                .forEach(link -> link.address()
                        .ifPresent(address -> uses.computeIfAbsent(address, a -> new ArrayList<>())
                                .add(link.use())));
        ask(uses.keySet().stream()
                .filter(address -> known.getIfPresent(address) == null)
                .limit(MOST_LINKS)
                .toList());
        var found = new ArrayList<Finding>();
        int left = 0;
        for (var address : uses.entrySet()) {
            LinkAnswer answer = known.getIfPresent(address.getKey());
            if (answer == null) {
                left++;
            } else {
                address.getValue().forEach(use -> answer.finding(use).ifPresent(found::add));
            }
        }
        if (left > 0) {
            found.add(Finding.hint(
                    "links-left",
                    "",
                    Text.of(
                                    "Не проверено ссылок: %s. Повторите проверку, чтобы узнать о них.",
                                    "Links not checked yet: %s. Check again to know about them.")
                            .with(left)));
        }
        return found;
    }

    private void ask(List<URI> addresses) {
        if (addresses.isEmpty() || !turns.tryAcquire()) {
            return;
        }
        try {
            var looks = addresses.stream().map(this::look).toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(looks)
                    .completeOnTimeout(null, config.longest().toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } finally {
            turns.release();
        }
    }

    /** Never fails. Some servers know no HEAD: only what a reader would be answered counts. */
    private CompletableFuture<Void> look(URI address) {
        return follow(uri -> OutgoingCall.head(uri, HEADERS), address, MOST_REDIRECTIONS)
                .thenCompose(answer -> answer.isSuccess()
                        ? CompletableFuture.completedFuture(answer)
                        : follow(uri -> OutgoingCall.get(uri, HEADERS, 0), address, MOST_REDIRECTIONS))
                .handle(LinkAnswer::of)
                .thenAccept(answer -> known.put(address, answer));
    }

    private CompletableFuture<OutgoingAnswer> follow(Function<URI, OutgoingCall> call, URI address, int redirections) {
        return start(call.apply(address)).thenCompose(answer -> next(address, answer)
                .filter(next -> redirections > 0)
                .map(next -> follow(call, next, redirections - 1))
                .orElseGet(() -> CompletableFuture.completedFuture(answer)));
    }

    private CompletableFuture<OutgoingAnswer> start(OutgoingCall call) {
        try {
            return client.start(call);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Optional<URI> next(URI address, OutgoingAnswer answer) {
        return answer.isRedirect()
                ? answer.header("location").flatMap(location -> resolved(address, location))
                : Optional.empty();
    }

    private static Optional<URI> resolved(URI address, String location) {
        try {
            return OutgoingCall.address(WebLink.withoutFragment(
                    address.resolve(location.replace(" ", "%20")).toString()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}

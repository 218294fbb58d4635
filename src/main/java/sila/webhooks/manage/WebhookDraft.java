package sila.webhooks.manage;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.kernel.outgoing.OutgoingCall;
import sila.webhooks.HookEvent;
import sila.webhooks.Webhook;
import sila.webhooks.Wish;
import sila.webhooks.sending.Receivers;

/**
 * The settings of a webhook as they come in.
 *
 * @param events at least one
 * @param types names of content types; none for all
 * @param active true when it is missing
 */
public record WebhookDraft(
        @Nullable String name,
        @Nullable String url,
        @Nullable List<@Nullable String> events,
        @Nullable List<@Nullable String> types,
        @Nullable Filter filter,
        @Nullable Boolean active) {

    private static final int LONGEST_NAME = 100;
    private static final Filter UNFILTERED = new Filter(null, null, null);

    /**
     * Which entries; what is missing does not restrict.
     *
     * @param topics codes of the vocabulary {@code topics}; entries with one of them
     * @param regions codes of the vocabulary {@code regions}; entries with one of them
     */
    public record Filter(
            @Nullable List<@Nullable String> topics,
            @Nullable List<@Nullable String> regions,
            @Nullable String language) {}

    /** @throws Problem 422 with every violation */
    Webhook.Settings settings(ContentModel model, Receivers receivers) {
        var violations = new ArrayList<Violation>();
        String checkedName = checkedName(violations);
        Optional<URI> address = checkedUrl(receivers, violations);
        Filter wanted = filter == null ? UNFILTERED : filter;
        var wish = new Wish(
                checkedEvents(violations),
                codes(
                        "/types",
                        types,
                        model.types().stream().map(ContentType::name).toList(),
                        violations),
                codes(
                        "/filter/topics",
                        wanted.topics(),
                        model.vocabulary("topics").codes(),
                        violations),
                codes(
                        "/filter/regions",
                        wanted.regions(),
                        model.vocabulary("regions").codes(),
                        violations),
                checkedLanguage(wanted.language(), violations));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new Webhook.Settings(checkedName, address.orElseThrow(), wish, active == null || active);
    }

    private String checkedName(List<Violation> violations) {
        String text = name == null ? "" : name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            violations.add(new Violation(
                    "/name",
                    Text.of(
                                    "Назовите получателя, чтобы потом узнать его (до %s знаков).",
                                    "Give the receiver a name to recognise it by (up to %s characters).")
                            .with(LONGEST_NAME)));
        }
        return text;
    }

    private Optional<URI> checkedUrl(Receivers receivers, List<Violation> violations) {
        Optional<URI> address = url == null ? Optional.empty() : OutgoingCall.address(url);
        if (address.isEmpty()) {
            violations.add(
                    new Violation(
                            "/url",
                            Text.of(
                                    "Нужен адрес http или https, без имени и пароля: https://example.org/hook.",
                                    "An http or https address is needed, without a name and password: https://example.org/hook.")));
        }
        address.flatMap(receivers::objection).ifPresent(objection -> violations.add(new Violation("/url", objection)));
        return address;
    }

    private Set<String> checkedEvents(List<Violation> violations) {
        if (events == null || events.isEmpty()) {
            violations.add(new Violation(
                    "/events",
                    Text.of("Укажите хотя бы одно событие: %s.", "Name at least one event: %s.")
                            .with(String.join(", ", HookEvent.ALL))));
        }
        return codes("/events", events, HookEvent.ALL, violations);
    }

    private static @Nullable Language checkedLanguage(@Nullable String code, List<Violation> violations) {
        Optional<Language> language = Language.of(code);
        if (code != null && language.isEmpty()) {
            violations.add(new Violation("/filter/language", Text.of("Язык: ru или en.", "The language is ru or en.")));
        }
        return language.orElse(null);
    }

    private static Set<String> codes(
            String pointer,
            @Nullable List<@Nullable String> asked,
            Collection<String> known,
            List<Violation> violations) {
        var codes = new LinkedHashSet<String>();
        List<@Nullable String> all = asked == null ? List.of() : asked;
        for (int i = 0; i < all.size(); i++) {
            String code = all.get(i);
            if (code != null && known.contains(code)) {
                codes.add(code);
            } else {
                violations.add(new Violation(
                        pointer + "/" + i,
                        Text.of("Здесь может стоять: %s.", "One of these is expected: %s.")
                                .with(String.join(", ", known))));
            }
        }
        return codes;
    }
}

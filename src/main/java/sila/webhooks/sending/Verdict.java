package sila.webhooks.sending;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.kernel.outgoing.AddressRefused;
import sila.kernel.outgoing.OutgoingAnswer;
import sila.webhooks.Outcome;

/** Says in a sentence what became of a call: only an answer 2xx means that the message was taken. */
final class Verdict {

    private static final int SHOWN = 1024;
    private static final int LONGEST_CAUSE = 300;

    private Verdict() {}

    static Outcome of(OutgoingAnswer answer, Duration took) {
        return new Outcome(
                took,
                answer.status(),
                answer.text(SHOWN),
                answer.isSuccess() ? null : problem(answer),
                RetryAfter.of(answer, Instant.now()).orElse(null));
    }

    private static Text problem(OutgoingAnswer answer) {
        return answer.isRedirect()
                ? Text.of(
                                "Получатель ответил %s: перенаправляет на другой адрес. Вебхуки за ним не идут: укажите конечный адрес.",
                                "The receiver answered %s: it redirects to another address. Webhooks do not follow: give the final address.")
                        .with(answer.status())
                : Text.of("Получатель ответил %s.", "The receiver answered %s.").with(answer.status());
    }

    static Outcome of(Throwable failure, Duration took) {
        return new Outcome(took, null, null, problem(failure), null);
    }

    private static Text problem(Throwable failure) {
        AddressRefused refused = refusal(failure);
        if (refused != null) {
            return refused(refused.address().getHostAddress());
        }
        if (failure instanceof UnknownHostException) {
            return Text.of(
                    "Имя из адреса вебхука не находится в DNS.", "The name in the webhook's address is not in DNS.");
        }
        if (failure instanceof InterruptedIOException) {
            return Text.of("Получатель не ответил вовремя.", "The receiver did not answer in time.");
        }
        if (failure instanceof IOException) {
            String cause = String.valueOf(failure.getMessage());
            String shown = cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE));
            return Text.of("Нет связи с получателем: %s.", "No connection to the receiver: %s.")
                    .with(shown);
        }
        return Text.of("Запрос к получателю не удался.", "The call to the receiver failed.");
    }

    static Text refused(String address) {
        return Text.of(
                        "Адрес %s не публичный, хаб его не вызывает. Разрешить его может SILA_WEBHOOKS_ALLOW_PRIVATE.",
                        "The address %s is not public, so the hub does not call it. SILA_WEBHOOKS_ALLOW_PRIVATE can allow it.")
                .with(address);
    }

    private static @Nullable AddressRefused refusal(Throwable failure) {
        if (failure instanceof AddressRefused refused) {
            return refused;
        }
        // of several addresses that were tried the client throws the first failure and keeps the others with it
        for (Throwable other : failure.getSuppressed()) {
            if (other instanceof AddressRefused refused) {
                return refused;
            }
        }
        return null;
    }
}

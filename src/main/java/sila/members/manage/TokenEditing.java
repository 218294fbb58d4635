package sila.members.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Caller;
import sila.members.Membership;
import sila.members.accounts.Account;
import sila.members.accounts.Secret;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.tokens.ApiToken;

/** Makes and revokes API tokens. */
@ApplicationScoped
class TokenEditing {

    private final TokenRules rules;
    private final Caller caller;
    private final AuditLog audit;
    private final Membership membership;

    TokenEditing(TokenRules rules, Caller caller, AuditLog audit, Membership membership) {
        this.rules = rules;
        this.membership = membership;
        this.caller = caller;
        this.audit = audit;
    }

    List<ApiToken> visible() {
        return ApiToken.ofMachines().stream().filter(this::isVisible).toList();
    }

    private boolean isVisible(ApiToken token) {
        return caller.permissions().areEverything() || token.wasMadeBy(caller.account(), caller.token());
    }

    @Transactional
    TokensResource.Issued create(TokensResource.Order order) {
        if (order.role() != null || order.organisation() != null) {
            // neither may be deleted at this moment
            membership.change();
        }
        Optional<ApiToken> with = Optional.ofNullable(caller.token()).flatMap(ApiToken::byId);
        with.ifPresent(TokenEditing::requireFirstGeneration);
        Instant end = with.map(ApiToken::expiresAt).orElse(null);
        ApiToken.Limits limits = rules.checked(order, end);
        Secret secret = Secret.token();
        ApiToken made = ApiToken.issue(
                rules.name(order),
                secret,
                limits,
                order.expiresAt() == null ? end : order.expiresAt(),
                issuer(),
                caller.permissions().areEverything() ? null : with.orElse(null));
        audit.record(new Act("token.create", subject(made), null, made.facts(), null));
        return new TokensResource.Issued(made.id(), secret.value());
    }

    private @Nullable Account issuer() {
        UUID account = caller.account();
        return account == null ? null : Account.require(account);
    }

    private static void requireFirstGeneration(ApiToken token) {
        if (token.parent() != null) {
            throw new Problem(
                    403,
                    "token-of-a-token",
                    Text.of(
                            "Этот токен сам создан токеном и других не создаёт.",
                            "This token was made with a token and makes no others."));
        }
    }

    @Transactional
    void revoke(UUID id) {
        ApiToken token = ApiToken.byId(id)
                .filter(found -> found.isSession() ? caller.permissions().areEverything() : isVisible(found))
                .orElseThrow(() -> Problem.notFound(Text.of("Такого токена нет.", "There is no such token.")));
        token.delete();
        audit.record(new Act("token.revoke", subject(token), token.facts(), null, null));
    }

    private static String subject(ApiToken token) {
        return "token:" + token.id();
    }
}

package sila.transfer.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.kernel.Language;
import sila.members.Caller;
import sila.transfer.Findings;
import sila.transfer.Outcome;
import sila.transfer.State;
import sila.transfer.Transfer;
import sila.transfer.TransferFiles;
import sila.transfer.Transfers;

/** What the resources of transfers have in common. */
@ApplicationScoped
class Answers {

    static final String PATH = "/api/v1/manage/transfers/";

    private static final int PROBLEMS = 100;
    private static final Set<Outcome> PROBLEMATIC =
            EnumSet.of(Outcome.FAILED, Outcome.CONFLICT, Outcome.SKIPPED, Outcome.IGNORED);

    private final Transfers transfers;
    private final TransferFiles files;
    private final Findings findings;
    private final Caller caller;

    Answers(Transfers transfers, TransferFiles files, Findings findings, Caller caller) {
        this.transfers = transfers;
        this.files = files;
        this.findings = findings;
        this.caller = caller;
    }

    Author author() {
        return Author.of(caller);
    }

    /** Takes the file of a waiting import in; should that fail, it goes on waiting for one. */
    Transfer receive(UUID id, @Nullable String filename, InputStream body, long length) {
        Transfer.require(id).require(State.WAITING);
        return transfers.received(id, filename, files.receive(id, body, length));
    }

    Response accepted(Transfer transfer, @Nullable String languages) {
        return Response.accepted()
                .location(URI.create(PATH + transfer.id()))
                .entity(TransferView.of(transfer, null, Language.preferredBy(languages)))
                .build();
    }

    Response whole(Transfer transfer, @Nullable String languages) {
        var language = Language.preferredBy(languages);
        boolean preview = transfer.state() == State.PREVIEWING || transfer.state() == State.READY;
        // an import only speaks of what it has something to say of; a preview also of what is simply new
        Set<Outcome> outcomes = preview ? PROBLEMATIC : Set.of();
        var problems = findings.page(transfer.id(), preview, outcomes, 0, PROBLEMS).stream()
                .map(found -> FindingView.of(found.finding(), language))
                .toList();
        return Response.ok(TransferView.of(transfer, problems, language))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

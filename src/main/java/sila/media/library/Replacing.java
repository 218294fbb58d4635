package sila.media.library;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.Violation;
import sila.media.Asset;
import sila.media.Assets;
import sila.media.Edition;
import sila.media.Looking;
import sila.media.MediaConfig;
import sila.media.files.FileName;
import sila.media.files.FileType;
import sila.media.files.Intake;
import sila.media.files.Kind;
import sila.media.files.Uploads;
import sila.media.processing.MediaIsUnreadable;
import sila.media.processing.Probe;
import sila.members.Caller;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/**
 * Puts other bytes into the place of a file's. They are looked into before that and not after it, as those of an upload
 * are: what shows the file must not be without it meanwhile.
 */
@ApplicationScoped
class Replacing {

    private final Uploads uploads;
    private final Looking looking;
    private final Assets assets;
    private final MediaConfig config;
    private final AuditLog audit;
    private final Caller caller;

    Replacing(Uploads uploads, Looking looking, Assets assets, MediaConfig config, AuditLog audit, Caller caller) {
        this.uploads = uploads;
        this.looking = looking;
        this.assets = assets;
        this.config = config;
        this.audit = audit;
        this.caller = caller;
    }

    /** Bytes that lie in the store and are nobody's yet. */
    private record Arrived(
            String key,
            FileName name,
            FileType type,
            Intake intake,
            @Nullable Probe probe) {

        Edition after(Asset asset) {
            return new Edition(
                    asset.edition().number() + 1,
                    key,
                    name.value(),
                    type.name(),
                    intake.bytes(),
                    intake.sha256Hex(),
                    Instant.now());
        }
    }

    /** @throws Problem 400 it broke off, 404, 409, 412, 413 too large, 422 another kind, damaged, empty or with a bad name */
    Asset replace(UUID id, Expected expected, @Nullable String filename, InputStream in, long declaredBytes) {
        Kind kind = QuarkusTransaction.requiringNew()
                .call(() -> AssetEditing.unchanged(id, expected).kind());
        FileName name = FileName.check(filename);
        var intake = new Intake(in, config.maxBytes(), declaredBytes);
        String key = Asset.freshKey(id);
        FileType type = uploads.keep(key, name, intake);
        try {
            Arrived arrived = looked(new Arrived(key, name, type, intake, null), kind);
            return QuarkusTransaction.requiringNew().call(() -> put(id, expected, arrived));
        } catch (RuntimeException e) {
            uploads.remove(key);
            throw e;
        }
    }

    private Arrived looked(Arrived arrived, Kind kind) {
        if (arrived.type().belies(FileType.promisedBy(arrived.name().value()))) {
            throw Problem.invalid(List.of(new Violation("filename", Asset.belied(arrived.type()))));
        }
        boolean mayBeOfKind = arrived.type().kind() == kind
                || (kind == Kind.AUDIO && arrived.type().kind() == Kind.VIDEO);
        if (!mayBeOfKind) {
            throw new KindIsAnother(kind, arrived.type().kind());
        }
        return kind.isProbed() ? probed(arrived, kind) : arrived;
    }

    /** Sound may come in a container that could hold moving pictures, as long as it holds none. */
    private Arrived probed(Arrived arrived, Kind kind) {
        Probe found = probe(arrived);
        Kind is = arrived.type().kind() == Kind.VIDEO && !found.hasPicture()
                ? Kind.AUDIO
                : arrived.type().kind();
        if (is != kind) {
            throw new KindIsAnother(kind, is);
        }
        FileType type = is == Kind.AUDIO ? arrived.type().withoutPicture() : arrived.type();
        return new Arrived(arrived.key(), arrived.name(), type, arrived.intake(), found);
    }

    private Probe probe(Arrived arrived) {
        var unplaced = new Edition(
                Edition.FIRST,
                arrived.key(),
                arrived.name().value(),
                arrived.type().name(),
                arrived.intake().bytes(),
                "",
                Instant.now());
        try {
            return looking.at(unplaced, arrived.type().kind());
        } catch (MediaIsUnreadable verdict) {
            throw Problem.invalid(List.of(new Violation("", verdict.sentence())));
        }
    }

    private Asset put(UUID id, Expected expected, Arrived arrived) {
        Asset asset = AssetEditing.unchanged(id, expected);
        ObjectNode before = asset.facts();
        asset.replace(arrived.after(asset), arrived.probe(), caller.name());
        audit.record(Act.changing("asset.replace", AssetEditing.subject(asset), before, asset.facts()));
        assets.tellReaders(asset);
        return asset;
    }
}

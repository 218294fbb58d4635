package sila.media.library;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.Violation;
import sila.media.Asset;
import sila.media.Assets;
import sila.media.FileUse;
import sila.media.description.Description;
import sila.media.description.Tags;
import sila.media.files.Kind;
import sila.media.folders.Folders;
import sila.members.Caller;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** The editors' verbs. Each holds the file, so that it is known who shows it and what they show. */
@ApplicationScoped
class AssetEditing {

    private static final int USERS_NAMED = 20;

    private final Assets assets;
    private final Folders folders;
    private final FileUse use;
    private final AuditLog audit;
    private final Caller caller;

    AssetEditing(Assets assets, Folders folders, FileUse use, AuditLog audit, Caller caller) {
        this.assets = assets;
        this.folders = folders;
        this.use = use;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws Problem 404, 409, 412, 422 */
    @Transactional
    Asset describe(UUID id, Expected expected, AssetsResource.Form form) {
        Asset asset = unchanged(id, expected);
        Description said = form.description().tidy();
        var tags = Tags.tidy(form.tags());
        var violations = new ArrayList<Violation>(said.violations(asset.kind() == Kind.IMAGE));
        Tags.check(tags, "/tags", violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return become(asset, said.kept(), tags, form.folder());
    }

    /** @param folder null is none */
    @Transactional
    void move(UUID id, @Nullable UUID folder) {
        Asset asset = unchanged(id, Expected.ANY);
        become(asset, asset.description(), asset.tags(), folder);
    }

    /** @param change makes other tags of those that are there */
    @Transactional
    void label(UUID id, UnaryOperator<List<String>> change) {
        Asset asset = unchanged(id, Expected.ANY);
        var tags = Tags.tidy(change.apply(asset.tags()));
        var violations = new ArrayList<Violation>();
        Tags.check(tags, "/tags", violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        become(asset, asset.description(), tags, asset.folder());
    }

    private Asset become(Asset asset, Description said, List<String> tags, @Nullable UUID folder) {
        if (folder != null && !folder.equals(asset.folder())) {
            folders.require(folder, "/folder");
        }
        boolean isSame =
                said.equals(asset.description()) && tags.equals(asset.tags()) && Objects.equals(folder, asset.folder());
        if (isSame) {
            return asset;
        }
        ObjectNode before = asset.facts();
        boolean readersSeeIt = !said.isSameForReaders(asset.description());
        asset.describe(said, tags, folder, caller.name());
        audit.record(Act.changing("asset.update", subject(asset), before, asset.facts()));
        if (readersSeeIt) {
            assets.tellReaders(asset);
        }
        return asset;
    }

    /** @throws Problem 404, 409 when somebody shows it, 412 */
    @Transactional
    void putAway(UUID id, Expected expected) {
        Asset asset = unchanged(id, expected);
        FileUse.Users users = use.of(id, caller.permissions(), USERS_NAMED);
        if (users.count() > 0) {
            throw new AssetIsUsed(users);
        }
        asset.putAway(caller.name());
        audit.record(new Act("asset.delete", subject(asset), asset.facts(), null, null));
    }

    /** One that is there already stays so. @throws Problem 404, 412 */
    @Transactional
    Asset takeBack(UUID id, Expected expected) {
        Asset asset = Asset.locked(id);
        AssetHasChanged.refuse(expected, asset);
        if (asset.isDeleted()) {
            asset.takeBack(caller.name());
            audit.record(new Act("asset.restore", subject(asset), null, asset.facts(), null));
        }
        return asset;
    }

    /** Held until the end of the running transaction. @throws Problem 404, 409, 412 */
    static Asset unchanged(UUID id, Expected expected) {
        Asset asset = Asset.locked(id);
        if (asset.isDeleted()) {
            throw new AssetIsDeleted();
        }
        AssetHasChanged.refuse(expected, asset);
        return asset;
    }

    static String subject(Asset asset) {
        return "asset:" + asset.id();
    }
}

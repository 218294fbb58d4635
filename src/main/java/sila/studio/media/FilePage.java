package sila.studio.media;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.entries.manage.AssetUsageResource;
import sila.entries.references.AssetUsage;
import sila.kernel.Page;
import sila.media.folders.FoldersResource;
import sila.media.library.AssetsResource;
import sila.media.library.LibraryView;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.QueryText;
import sila.studio.page.StudioLanguage;

/** One file: what it is, what is said of it, and who shows it. */
@Path("/studio/media/{id}")
@ForEditors
@PermissionsAllowed(Scope.MEDIA)
public class FilePage {

    private final AssetsResource assets;
    private final FoldersResource folders;
    private final AssetUsageResource usage;
    private final Caller caller;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    FilePage(
            AssetsResource assets,
            FoldersResource folders,
            AssetUsageResource usage,
            Caller caller,
            Frames frames,
            Pages pages,
            StudioLanguage language) {
        this.assets = assets;
        this.folders = folders;
        this.usage = usage;
        this.caller = caller;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /**
     * @param place the folder it lies in; null is none
     * @param uses null when it is put away, or the reader may read no entries
     * @param more address of the uses that follow; null when there are none
     */
    @CheckedTemplate(basePath = "studio/media", defaultName = HYPHENATED_ELEMENT_NAME)
    record File(
            Frame around,
            Card card,
            Said said,
            List<Place> places,
            @Nullable Place place,
            @Nullable Page<AssetUsage.Use> uses,
            @Nullable String more)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio/media", defaultName = HYPHENATED_ELEMENT_NAME)
    record FileCard(Card card) implements TemplateInstance {}

    /** @param cursor of the entries that show it */
    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
        LibraryView asset = asset(id);
        List<Place> places = Place.of(folders.list().items());
        Page<AssetUsage.Use> uses =
                asset.deletedAt() == null && caller.permissions().have(Scope.READ)
                        ? usage.list(id, null, cursor)
                        : null;
        return pages.show(new File(
                frames.of(MediaPage.PATH, asset.file().filename()),
                Card.of(asset, language.language()),
                Said.of(asset.file().description()),
                places,
                places.stream()
                        .filter(place -> place.hasId(asset.folder()))
                        .findFirst()
                        .orElse(null),
                uses,
                uses == null || uses.next() == null
                        ? null
                        : QueryText.of(MediaPage.PATH + "/" + id)
                                .and("cursor", uses.next())
                                .text()));
    }

    /** As it stands among others, for as long as it is looked into. */
    @GET
    @Path("card")
    @Operation(hidden = true)
    public Response card(@PathParam("id") UUID id) {
        return pages.show(new FileCard(Card.of(asset(id), language.language())));
    }

    private LibraryView asset(UUID id) {
        return (LibraryView) assets.get(id, language.language().code()).getEntity();
    }
}

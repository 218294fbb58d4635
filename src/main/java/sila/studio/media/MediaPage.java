package sila.studio.media;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.media.folders.FoldersResource;
import sila.media.library.AssetList;
import sila.media.library.AssetsResource;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** All files: those of a folder, those that were looked for, those that were put away. */
@Path(MediaPage.PATH)
@ForEditors
@PermissionsAllowed(Scope.MEDIA)
public class MediaPage {

    static final String PATH = "/studio/media";

    private final AssetsResource assets;
    private final FoldersResource folders;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    MediaPage(AssetsResource assets, FoldersResource folders, Frames frames, Pages pages, StudioLanguage language) {
        this.assets = assets;
        this.folders = folders;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /** @param more address of the files that follow; null when there are none */
    @CheckedTemplate(basePath = "studio/media", defaultName = HYPHENATED_ELEMENT_NAME)
    record Library(
            Frame around,
            Shelf shelf,
            List<Place> places,
            List<AssetList.Tag> tags,
            List<Card> files,
            @Nullable String more)
            implements TemplateInstance {}

    /** @param view {@code list} or, as without one, {@code grid} */
    @GET
    @Operation(hidden = true)
    public Response show(@BeanParam AssetList.Query asked, @QueryParam("view") @Nullable String view) {
        AssetList.Query query = asked.withoutEmpty();
        List<Place> places = Place.of(folders.list().items());
        Shelf shelf = Shelf.of(query, view, places);
        var page = assets.list(shelf.question(), language.language().code());
        MediaTexts texts = language.texts(MediaTexts.class);
        return pages.show(new Library(
                frames.of(PATH, shelf.title(texts)),
                shelf,
                places,
                assets.tags(null).items(),
                page.items().stream()
                        .map(asset -> Card.of(asset, language.language()))
                        .toList(),
                page.next() == null ? null : shelf.more(page.next())));
    }
}

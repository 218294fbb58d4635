package sila.studio.bin;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.entries.bin.BinList;
import sila.entries.manage.BinResource;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** Deleted entries: taken out, or done away with for ever. */
@Path(BinPage.PATH)
@ForEditors
@PermissionsAllowed(Scope.DELETE)
public class BinPage {

    static final String PATH = "/studio/bin";

    private static final String PAGE = "25";

    private final BinResource bin;
    private final BinList list;
    private final Frames frames;
    private final Pages pages;
    private final ContentModel model;
    private final StudioLanguage language;

    BinPage(BinResource bin, BinList list, Frames frames, Pages pages, ContentModel model, StudioLanguage language) {
        this.bin = bin;
        this.list = list;
        this.frames = frames;
        this.pages = pages;
        this.model = model;
        this.language = language;
    }

    record Item(BinResource.View entry, String typeTitle) {}

    record TypeOption(String name, String title, boolean chosen) {}

    /**
     * @param days for how many something is kept
     * @param isFirst whether it is the first page of the list
     * @param isWhole whether entries of all types are shown
     * @param next address of the page that follows; null on the last one
     */
    @CheckedTemplate(basePath = "studio/bin", defaultName = HYPHENATED_ELEMENT_NAME)
    record Deleted(
            Frame around,
            List<Item> items,
            List<TypeOption> types,
            long days,
            boolean isFirst,
            boolean isWhole,
            @Nullable String next)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("type") @Nullable String type, @QueryParam("cursor") @Nullable String cursor) {
        List<String> types = type == null || type.isEmpty() ? List.of() : List.of(type);
        var found = bin.list(types, null, PAGE, cursor);
        return pages.show(new Deleted(
                frames.of(PATH, language.texts(BinTexts.class).title()),
                found.items().stream().map(this::item).toList(),
                model.types().stream()
                        .map(one -> new TypeOption(
                                one.name(), one.titles().in(language.language()), types.contains(one.name())))
                        .toList(),
                list.days(),
                cursor == null,
                types.isEmpty(),
                found.next() == null ? null : next(types, found.next())));
    }

    private Item item(BinResource.View entry) {
        return new Item(
                entry,
                model.type(entry.type())
                        .map(type -> type.title().in(language.language()))
                        .orElse(entry.type()));
    }

    private static String next(List<String> types, String cursor) {
        String type = types.isEmpty() ? "" : "type=" + URLEncoder.encode(types.get(0), StandardCharsets.UTF_8) + "&";
        return PATH + "?" + type + "cursor=" + cursor;
    }
}

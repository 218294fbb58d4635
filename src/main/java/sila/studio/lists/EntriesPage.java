package sila.studio.lists;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.views.ViewsResource;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.page.Creation;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** Entries of one type or of all. With {@code cursor} it answers only the rows that follow. */
@Path("/studio/entries")
@ForEditors
@PermissionsAllowed(Scope.READ)
public class EntriesPage {

    private final Frames frames;
    private final Pages pages;
    private final ContentModel model;
    private final Listings listings;
    private final Filters filters;
    private final Tabs tabs;
    private final ColumnChoice choice;
    private final Creation creation;
    private final Caller caller;
    private final StudioLanguage language;

    EntriesPage(
            Frames frames,
            Pages pages,
            ContentModel model,
            Listings listings,
            Filters filters,
            Tabs tabs,
            ColumnChoice choice,
            Creation creation,
            Caller caller,
            StudioLanguage language) {
        this.frames = frames;
        this.pages = pages;
        this.model = model;
        this.listings = listings;
        this.filters = filters;
        this.tabs = tabs;
        this.choice = choice;
        this.creation = creation;
        this.caller = caller;
        this.language = language;
    }

    /** What the person may do with entries of the list, with some of them at least. */
    record Abilities(boolean writes, boolean publishes, boolean reviews, boolean deletes, boolean shares) {

        static Abilities of(Caller caller) {
            var permissions = caller.permissions();
            return new Abilities(
                    permissions.have(Scope.WRITE),
                    permissions.have(Scope.PUBLISH),
                    permissions.have(Scope.REVIEW),
                    permissions.have(Scope.DELETE),
                    ViewsResource.mayShare(permissions));
        }
    }

    /**
     * @param heads each column with its order, when it has one
     * @param columns names of those that are shown
     * @param query of the list, as views keep it
     * @param beginning address of the list without filters
     * @param back address of the list as it is, but for its columns
     */
    record Screen(
            String path,
            String title,
            @Nullable String type,
            String count,
            Tabs.Bar bar,
            Filters.Form form,
            List<Filters.Chip> chips,
            String beginning,
            String back,
            List<Head> heads,
            List<ColumnChoice.Offer> choices,
            String columns,
            String query,
            List<Creation.Offer> offers,
            List<Filters.Option> topics,
            Abilities may) {}

    record Head(Column column, Column.@Nullable Sorting sorting) {}

    @CheckedTemplate(basePath = "studio/lists", defaultName = HYPHENATED_ELEMENT_NAME)
    record Entries(Frame around, Screen screen, Listing listing) implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio/lists", defaultName = HYPHENATED_ELEMENT_NAME)
    record MoreRows(Listing listing, boolean deletes) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response all(@Context UriInfo uri) {
        return answer(null, uri);
    }

    @GET
    @Path("{type}")
    @Operation(hidden = true)
    public Response ofType(@PathParam("type") String type, @Context UriInfo uri) {
        return answer(model.requireType(type), uri);
    }

    private Response answer(@Nullable ContentType type, UriInfo uri) {
        var parameters = uri.getQueryParameters();
        Asked asked = Asked.of(type, parameters, language.zone());
        List<Column> columns = choice.shown(asked);
        int shown = Listings.shown(parameters.getFirst(Asked.SHOWN));
        String cursor = parameters.getFirst(Asked.CURSOR);
        if (cursor != null) {
            var listing = listings.next(asked, columns, cursor, shown);
            return pages.show(new MoreRows(listing, caller.permissions().have(Scope.DELETE)));
        }
        var found = listings.whole(asked, columns, shown);
        Screen screen = screen(asked, columns, found);
        return pages.show(new Entries(frames.of(asked.path(), screen.title()), screen, found.listing()));
    }

    private Screen screen(Asked asked, List<Column> columns, Listings.Found found) {
        return new Screen(
                asked.path(),
                title(asked.type()),
                asked.type() == null ? null : asked.type().name(),
                count(found),
                tabs.of(asked),
                filters.form(asked),
                filters.chips(asked),
                asked.withoutFilters().address(),
                asked.with(Asked.COLUMNS).address(),
                choice.heads(columns).stream()
                        .map(column -> new Head(column, column.sorting(asked).orElse(null)))
                        .toList(),
                choice.offers(asked, columns),
                String.join(" ", columns.stream().map(Column::name).toList()),
                asked.parameters().toString(),
                creation.offers().stream()
                        .filter(offer -> asked.type() == null
                                || offer.name().equals(asked.type().name()))
                        .toList(),
                filters.topics(),
                Abilities.of(caller));
    }

    private String title(@Nullable ContentType type) {
        return type == null
                ? language.texts(ListsTexts.class).everything()
                : type.titles().in(language.language());
    }

    private String count(Listings.Found found) {
        var texts = language.texts(ListsTexts.class);
        var total = found.total();
        if (total == null) {
            return "";
        }
        return total.exact() ? texts.count(total.count()) : texts.countMore(total.count());
    }
}

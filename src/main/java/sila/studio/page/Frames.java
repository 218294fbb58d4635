package sila.studio.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.kernel.Language;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.page.Frame.Item;
import sila.studio.page.Frame.Section;

/** Makes what stands around a page: the menu has what the person may do and nothing else. */
@ApplicationScoped
public class Frames {

    private static final String ICON_OF_ENTRIES = "article";

    private final Caller caller;
    private final ContentModel model;
    private final StudioLanguage language;

    Frames(Caller caller, ContentModel model, StudioLanguage language) {
        this.caller = caller;
        this.model = model;
        this.language = language;
    }

    /**
     * @param path of the section: one of the menu's
     * @param title of the page
     */
    public Frame of(String path, String title) {
        return new Frame(title, path, language.language(), language.theme(), caller.name(), sections());
    }

    private List<Section> sections() {
        FrameTexts texts = language.texts(FrameTexts.class);
        return List.of(
                        section(
                                null,
                                item(null, texts.overview(), "/studio", "home", "g h"),
                                item(Scope.READ, texts.calendar(), "/studio/calendar", "calendar", "g c"),
                                item(Scope.RELEASES, texts.releases(), "/studio/releases", "release", "g r"),
                                item(Scope.MEDIA, texts.media(), "/studio/media", "media", "g m"),
                                item(Scope.DELETE, texts.bin(), "/studio/bin", "bin", null)),
                        new Section(texts.content(), content(texts)),
                        section(
                                texts.structure(),
                                item(Scope.TAXONOMY, texts.vocabularies(), "/studio/vocabularies", "topic", null),
                                item(Scope.TAXONOMY, texts.synonyms(), "/studio/synonyms", "synonym", null),
                                item(Scope.PUBLISH, texts.redirects(), "/studio/redirects", "redirect", null),
                                item(
                                        Scope.ACCOUNTS,
                                        texts.organisations(),
                                        "/studio/organisations",
                                        "organisation",
                                        null)),
                        section(
                                texts.administration(),
                                item(Scope.ACCOUNTS, texts.accounts(), "/studio/accounts", "people", null),
                                item(Scope.ACCOUNTS, texts.roles(), "/studio/roles", "role", null),
                                item(Scope.TOKENS, texts.tokens(), "/studio/tokens", "token", null),
                                item(Scope.WEBHOOKS, texts.webhooks(), "/studio/webhooks", "webhook", null),
                                item(Scope.AUDIT, texts.audit(), "/studio/audit", "audit", null),
                                item(Scope.OPERATE, texts.health(), "/studio/health", "health", null),
                                item(Scope.OPERATE, texts.jobs(), "/studio/jobs", "jobs", null),
                                item(Scope.MODEL, texts.model(), "/studio/model", "model", null),
                                item(Scope.TRANSFER, texts.transfer(), "/studio/transfer", "transfer", null)))
                .stream()
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private List<Item> content(FrameTexts texts) {
        var items = new ArrayList<Item>();
        if (caller.permissions().have(Scope.READ)) {
            items.add(new Item(texts.everything(), "/studio/entries", "list", "g a"));
            model.types().forEach(type -> items.add(item(type, language.language())));
        }
        return items;
    }

    private static Item item(ContentType type, Language language) {
        return new Item(type.titles().in(language), "/studio/entries/" + type.name(), ICON_OF_ENTRIES, null);
    }

    private record Offer(@Nullable String scope, Item item) {}

    private static Offer item(@Nullable String scope, String title, String path, String icon, @Nullable String keys) {
        return new Offer(scope, new Item(title, path, icon, keys));
    }

    private Section section(@Nullable String title, Offer... offers) {
        return new Section(
                title,
                List.of(offers).stream()
                        .filter(offer ->
                                offer.scope() == null || caller.permissions().have(offer.scope()))
                        .map(Offer::item)
                        .toList());
    }
}

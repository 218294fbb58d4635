package sila.site.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import sila.site.page.HomePage.Feature;
import sila.site.page.ListPage.Look;
import sila.site.theme.Block;
import sila.site.theme.Card;
import sila.site.theme.Fact;
import sila.site.theme.Head;
import sila.site.theme.Link;
import sila.site.theme.Moment;
import sila.site.theme.Picture;
import sila.site.theme.Recording;
import sila.site.theme.Shelf;
import sila.site.theme.Site;
import sila.site.theme.Story;

/** Every page of the site, with the same text wherever an editor can write one. */
record Samples(String text) {

    static final Site SITE = new Site(
            "https://sila.example",
            "/assets/site.css?v=1",
            List.of(new Link("Новости", "/articles"), new Link("Правовая база", "/legal")),
            List.of(new Link("RSS", "/feeds/all/rss.xml")),
            null);

    private static final Moment DAY = Moment.day(Instant.parse("2026-11-23T21:30:00Z"));

    List<TemplateInstance> all() {
        return List.of(
                home(),
                emptyHome(),
                plain(),
                new EpisodePage(SITE, head(), story(), sound(), link(), cards()),
                new EpisodePage(SITE, head(), story(), null, null, List.of()),
                new StreamPage(SITE, head(), story(), film(), cards()),
                new PodcastPage(SITE, head(), story(), "/podcasts/x/rss.xml", cards()),
                new PersonPage(SITE, head(), story(), cards()),
                new LegalHomePage(SITE, head(), List.of(shelf())),
                list(Look.CARDS),
                list(Look.ROWS),
                new MessagePage(SITE, Head.ofMessage(text), text, text, List.of(link())));
    }

    HomePage home() {
        return new HomePage(
                SITE,
                head(),
                cards(),
                cards(),
                new Feature(card(), sound()),
                new Feature(card(), film()),
                List.of(shelf()));
    }

    HomePage emptyHome() {
        return new HomePage(SITE, head(), List.of(), List.of(), null, null, List.of(shelf()));
    }

    PlainPage plain() {
        return new PlainPage(SITE, head(), story(), text, cards());
    }

    ListPage list(Look look) {
        return new ListPage(SITE, head(), text, cards(), look, 2, 3, "/articles", "/articles/page/3");
    }

    Head head() {
        return new Head(text, text, "/articles/x", "/articles", "article", "/media/1/file", new RawString("{}"));
    }

    Story story() {
        return new Story(
                link(),
                text,
                text,
                picture(),
                new Story.Dateline(DAY, DAY, new Fact(text, List.of(link()))),
                new Story.Marks("12+", List.of(link(), new Link(text, "")), List.of(link())),
                new RawString("<p>Тело</p>"),
                List.of(new Fact(text, List.of(link(), new Link(text, "")))),
                List.of(new Story.Chapter(text, new RawString("<p>Глава</p>"))),
                List.of(block("quote"), block("figure"), block("gallery")),
                "ru");
    }

    private Block block(String type) {
        return new Block(type, null, text, text, List.of(picture()), List.of(link()));
    }

    private List<Card> cards() {
        return List.of(card(), new Card("/articles/y", text, "", null, null, "", ""));
    }

    private Card card() {
        return new Card("/articles/x", text, text, picture(), DAY, "12+", text);
    }

    private Shelf shelf() {
        return new Shelf(text, text, "/legal-cases", 20, cards());
    }

    private Link link() {
        return new Link(text, "/persons/x");
    }

    private Picture picture() {
        return new Picture("/media/1/file", text, text, "image/webp", 1600, 900);
    }

    private Recording sound() {
        return new Recording("/media/2/file", "audio/mpeg", text);
    }

    private Recording film() {
        return new Recording("/media/3/file", "video/mp4", text);
    }
}

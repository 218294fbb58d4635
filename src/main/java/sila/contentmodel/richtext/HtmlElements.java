package sila.contentmodel.richtext;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What elements of HTML are to a text, as far as their names tell. */
final class HtmlElements {

    /** They stand on lines of their own and only group what is in them. */
    private static final Set<String> PARTS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "address",
            "center",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "li",
            "fieldset",
            "legend",
            "form",
            "hgroup",
            "figcaption",
            "caption",
            "search",
            "body",
            "html",
            "tbody",
            "tr",
            "td",
            "th");

    /** What acts, is not seen, or says nothing without a program. */
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "meta",
            "link",
            "base",
            "svg",
            "math",
            "canvas",
            "input",
            "select",
            "option",
            "textarea",
            "button",
            "datalist",
            "output",
            "progress",
            "meter",
            "map",
            "area",
            "param",
            "applet",
            "frame",
            "frameset",
            "noframes",
            "dialog",
            "slot",
            "portal");

    private HtmlElements() {}

    static boolean isPart(Element element) {
        return PARTS.contains(element.normalName());
    }

    static boolean isDropped(Element element) {
        return DROPPED.contains(element.normalName()) || element.hasAttr("hidden");
    }

    static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }
}

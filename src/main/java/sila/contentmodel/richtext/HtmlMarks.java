package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The marks that an element lays on its letters: by its name, and by the style that word processors write instead. */
final class HtmlMarks {

    private static final Map<String, MarkType> BY_ELEMENT = Map.ofEntries(
            Map.entry("b", MarkType.STRONG),
            Map.entry("strong", MarkType.STRONG),
            Map.entry("dt", MarkType.STRONG),
            Map.entry("summary", MarkType.STRONG),
            Map.entry("i", MarkType.EM),
            Map.entry("em", MarkType.EM),
            Map.entry("cite", MarkType.EM),
            Map.entry("dfn", MarkType.EM),
            Map.entry("var", MarkType.EM),
            Map.entry("u", MarkType.UNDERLINE),
            Map.entry("ins", MarkType.UNDERLINE),
            Map.entry("s", MarkType.STRIKE),
            Map.entry("strike", MarkType.STRIKE),
            Map.entry("del", MarkType.STRIKE),
            Map.entry("sub", MarkType.SUB),
            Map.entry("sup", MarkType.SUP),
            Map.entry("code", MarkType.CODE),
            Map.entry("kbd", MarkType.CODE),
            Map.entry("samp", MarkType.CODE),
            Map.entry("tt", MarkType.CODE));

    private static final Map<Pattern, MarkType> BY_STYLE = Map.of(
            Pattern.compile("(^|;)font-weight:(bold|bolder|[6-9]00)"), MarkType.STRONG,
            Pattern.compile("(^|;)font-style:(italic|oblique)"), MarkType.EM,
            Pattern.compile("(^|;)text-decoration(-line)?:[a-z0-9# ]*underline"), MarkType.UNDERLINE,
            Pattern.compile("(^|;)text-decoration(-line)?:[a-z0-9# ]*line-through"), MarkType.STRIKE,
            Pattern.compile("(^|;)vertical-align:sub"), MarkType.SUB,
            Pattern.compile("(^|;)vertical-align:super"), MarkType.SUP);

    /** A copied Google document is wrapped into one {@code <b>} that says it is none. */
    private static final Pattern NOT_BOLD = Pattern.compile("(^|;)font-weight:(normal|[1-5]00)");

    /** Links are underlined and headings bold by themselves. */
    private static final Set<String> STYLED_BY_NATURE = Set.of("a", "h1", "h2", "h3", "h4", "h5", "h6", "th", "img");

    private HtmlMarks() {}

    static List<ObjectNode> of(Element element) {
        var types = EnumSet.noneOf(MarkType.class);
        MarkType own = BY_ELEMENT.get(element.normalName());
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s*([:;])\\s*", "$1");
        if (own != null && !(own == MarkType.STRONG && NOT_BOLD.matcher(style).find())) {
            types.add(own);
        }
        if (!style.isEmpty() && !STYLED_BY_NATURE.contains(element.normalName())) {
            BY_STYLE.forEach((pattern, type) -> {
                if (pattern.matcher(style).find()) {
                    types.add(type);
                }
            });
        }
        var marks = new ArrayList<ObjectNode>();
        types.forEach(type -> marks.add(JsonNodeFactory.instance.objectNode().put("type", type.type())));
        return marks;
    }
}

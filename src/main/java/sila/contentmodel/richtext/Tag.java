package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import sila.contentmodel.PublishedForm;
import sila.kernel.SafeHtml;

/** A mark as a pair of HTML tags. A link that leads nowhere (unsafe, or to an unpublished entry) has none. */
record Tag(String open, String close) {

    static Optional<Tag> of(JsonNode mark, PublishedForm form) {
        return MarkType.of(mark.path("type").asText("")).flatMap(type -> switch (type) {
            case LINK -> address(mark.path("attrs"), form).map(Tag::link);
            default -> Optional.of(element(type.element));
        });
    }

    private static Tag element(String name) {
        return new Tag("<" + name + ">", "</" + name + ">");
    }

    private static Optional<String> address(JsonNode attributes, PublishedForm form) {
        return Ids.in(attributes.path("entry"))
                .map(form::entryUrl)
                .orElseGet(() -> Optional.ofNullable(attributes.path("href").textValue()))
                .flatMap(Href::safe);
    }

    private static Tag link(String address) {
        var relation = Href.isExternal(address) ? " rel=\"noopener\"" : "";
        return new Tag("<a href=\"" + SafeHtml.escape(address) + "\"" + relation + ">", "</a>");
    }
}

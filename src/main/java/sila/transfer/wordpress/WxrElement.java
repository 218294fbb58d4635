package sila.transfer.wordpress;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One element of a WXR file with what is in it. */
final class WxrElement {

    private static final int DEEPEST = 10;

    private final String name;
    private final String domain;
    private final String nicename;
    private final List<WxrElement> children = new ArrayList<>(0);
    private final StringBuilder text = new StringBuilder();

    /** From its start tag to its end tag. */
    WxrElement(XMLStreamReader xml, String name) throws XMLStreamException {
        this(xml, name, 0);
    }

    private WxrElement(XMLStreamReader xml, String name, int depth) throws XMLStreamException {
        this.name = name;
        this.domain = attribute(xml, "domain");
        this.nicename = attribute(xml, "nicename");
        if (depth > DEEPEST) {
            throw new XMLStreamException("nested too deeply: " + name);
        }
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                    children.add(new WxrElement(xml, WxrReader.name(xml), depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return;
                }
                default -> {}
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String attribute) {
        @Nullable String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    String text() {
        return text.toString().strip();
    }

    /** The text of the first child of that name; empty when there is none. */
    String text(String child) {
        return all(child).stream().findFirst().map(WxrElement::text).orElse("");
    }

    List<WxrElement> all(String child) {
        return children.stream().filter(one -> one.name.equals(child)).toList();
    }

    /** Of a category: its taxonomy. */
    String domain() {
        return domain;
    }

    /** Of a category: its short name. */
    String nicename() {
        return nicename;
    }
}

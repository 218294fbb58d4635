package sila.media.processing;

import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/** The root element of an SVG. DTDs and entities are off: they could read local files or grow without end. */
final class Drawing {

    private static final Pattern PIXELS = Pattern.compile("\\s*(\\d{1,5}(?:\\.\\d{1,9})?)\\s*(?:px)?\\s*");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");

    private Drawing() {}

    static Probe read(InputStream svg) throws MediaIsUnreadable {
        try {
            XMLStreamReader xml = parser().createXMLStreamReader(svg);
            while (xml.hasNext() && !xml.isStartElement()) {
                xml.next();
            }
            if (!xml.isStartElement() || !xml.getLocalName().equals("svg")) {
                throw notSvg("root is not svg");
            }
            return sized(xml);
        } catch (XMLStreamException e) {
            throw notSvg(String.valueOf(e.getMessage()));
        }
    }

    private static XMLInputFactory parser() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // the default one prints to the console
        factory.setXMLReporter((message, kind, related, location) -> {});
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Width and height in pixels, or else those of the view box; none when the drawing takes any size. */
    private static Probe sized(XMLStreamReader xml) {
        var width = pixels(xml.getAttributeValue(null, "width"));
        var height = pixels(xml.getAttributeValue(null, "height"));
        if (width.isPresent() && height.isPresent()) {
            return Probe.drawing(width.get(), height.get());
        }
        String[] box = boxOf(xml.getAttributeValue(null, "viewBox"));
        return Probe.drawing(pixels(box[2]).orElse(null), pixels(box[3]).orElse(null));
    }

    private static String[] boxOf(@Nullable String viewBox) {
        String[] numbers = SEPARATORS.split(viewBox == null ? "" : viewBox.strip());
        return numbers.length == 4 ? numbers : new String[] {"", "", "", ""};
    }

    private static Optional<Integer> pixels(@Nullable String length) {
        return Stream.ofNullable(length)
                .map(PIXELS::matcher)
                .filter(Matcher::matches)
                .map(number -> (int) Math.round(Double.parseDouble(number.group(1))))
                .filter(number -> number > 0)
                .findFirst();
    }

    private static MediaIsUnreadable notSvg(String detail) {
        return new MediaIsUnreadable(
                Text.of("Это не SVG: ошибка в разметке XML.", "This is not SVG: its XML is malformed."), detail);
    }
}

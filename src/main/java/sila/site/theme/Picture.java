package sila.site.theme;

/**
 * @param alt what the picture shows, for those who do not see it; empty for decoration
 * @param type media type
 * @param width pixels, 0 when not known; so is height
 */
public record Picture(String url, String alt, String caption, String type, int width, int height) {

    /** With its size known the page does not jump when the picture arrives. */
    public boolean sized() {
        return width > 0 && height > 0;
    }

    /** Square or upright: shown no wider than the text. */
    public boolean tall() {
        return sized() && height * 10 > width * 7;
    }

    public boolean vector() {
        return type.equals("image/svg+xml");
    }
}

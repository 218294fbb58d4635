package sila.site.theme;

import java.util.List;

/** One part of the legal base. */
public record Shelf(String title, String purpose, String path, long count, List<Card> latest) {}

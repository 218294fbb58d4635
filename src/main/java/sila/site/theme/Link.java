package sila.site.theme;

/** @param path address from the site's root; empty when there is a name only */
public record Link(String title, String path) {}

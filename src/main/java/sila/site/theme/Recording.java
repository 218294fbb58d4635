package sila.site.theme;

/**
 * Sound or film.
 *
 * @param type media type
 * @param length for people: «31 мин»; empty when not known
 */
public record Recording(String url, String type, String length) {}

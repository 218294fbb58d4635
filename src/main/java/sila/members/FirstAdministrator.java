package sila.members;

/** Fired once in the life of a hub, when its first account was made; the only moment the password is known. */
public record FirstAdministrator(String login, String oneTimePassword) {}

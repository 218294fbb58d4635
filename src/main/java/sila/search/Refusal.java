package sila.search;

/** A document the index did not take, and the server's reason. */
public record Refusal(String id, String reason) {}

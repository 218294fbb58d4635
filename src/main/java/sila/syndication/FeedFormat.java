package sila.syndication;

/** A way to write a feed. Implemented as a CDI bean; {@link FeedsResource} serves it under its file name. */
interface FeedFormat {

    /** Last part of the address, e.g. {@code rss.xml}. */
    String fileName();

    String mediaType();

    byte[] written(Feed feed);
}

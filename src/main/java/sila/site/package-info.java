/**
 * The static site: {@link sila.site.SiteChannel} brings an entry's page when it is published and asks {@code SiteJob} for
 * the pages it is mentioned on, {@link sila.site.SiteResource} serves them, {@link sila.site.SiteBuild} writes them all
 * into a directory. Select: {@code sila.site.select}; render: {@code sila.site.page}; write: {@code EntryWriter},
 * {@code PageStore}; old addresses: {@code sila.site.redirects}. Owns table {@code site_page} and the store's area for pages.
 */
@NullMarked
package sila.site;

import org.jspecify.annotations.NullMarked;

/**
 * The static site: {@link sila.site.SiteChannel} renders an entry's page when it is published, {@code SiteJob}
 * the pages it is mentioned on, {@link sila.site.SiteResource} serves them, and {@link sila.site.SiteBuild} writes them all
 * into a directory. Select: {@code Stories}, {@code EntryPages}, {@code SharedPages}; render: {@code sila.site.page};
 * write: {@code EntryWriter}, {@code PageStore}. Owns table {@code site_page} and the store's area for pages.
 */
@NullMarked
package sila.site;

import org.jspecify.annotations.NullMarked;

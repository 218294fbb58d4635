/**
 * Old addresses of the site and where they lead: {@link sila.site.redirects.Redirects}. Editors keep the list by
 * {@link sila.site.redirects.RedirectsResource}. Owns table {@code redirect}.
 */
@NullMarked
package sila.site.redirects;

import org.jspecify.annotations.NullMarked;

/**
 * The pages of the site: one record for each template of {@code static-site/templates}, whose components are what the
 * template may show; {@link sila.site.page.HomePage} is shown by {@code home-page.html}.
 */
@NullMarked
package sila.site.page;

import org.jspecify.annotations.NullMarked;

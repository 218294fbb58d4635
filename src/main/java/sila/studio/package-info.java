/**
 * The editors' pages at {@code /studio}: one thin page class a screen, in a package a section, over the services that the
 * management API is made of. {@link sila.studio.page.Pages} answers with a page, {@link sila.studio.page.Frames} makes
 * what stands around it; templates are in {@code templates/studio}, scripts and styles in {@code src/main/web}.
 */
@NullMarked
package sila.studio;

import org.jspecify.annotations.NullMarked;

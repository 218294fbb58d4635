/**
 * What all pages of the studio share: the door that lets only people in ({@link sila.studio.page.ForEditors}), the frame
 * around a page, its language, how it is answered and what an error looks like.
 */
@NullMarked
package sila.studio.page;

import org.jspecify.annotations.NullMarked;

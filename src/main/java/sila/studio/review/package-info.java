/**
 * What becomes of an entry once it is written: {@link sila.studio.review.PublishingPage} with the dialog that publishes it
 * and what people say about it, {@link sila.studio.review.VersionsPage its versions side by side}, and
 * {@link sila.studio.review.PreviewPage the site as it would be}. The elements {@code publish-dialog}, {@code entry-actions}
 * and {@code entry-review} of these pages stand in the editor too.
 */
@NullMarked
package sila.studio.review;

import org.jspecify.annotations.NullMarked;

/** Programs elsewhere that are told what happens to entries: which, of what, and what has become of each message. */
@NullMarked
package sila.studio.webhooks;

import org.jspecify.annotations.NullMarked;

/** The management API of webhooks: their settings, their secrets, and the log of what was sent. */
@NullMarked
package sila.webhooks.manage;

import org.jspecify.annotations.NullMarked;

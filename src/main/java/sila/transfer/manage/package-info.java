/** Exports and imports over HTTP; {@link sila.transfer.manage.TransfersResource} is the door. */
@NullMarked
package sila.transfer.manage;

import org.jspecify.annotations.NullMarked;

/**
 * Where publications have arrived: of one entry {@link sila.entries.manage.deliveries.DeliveriesResource}, of all
 * {@link sila.entries.manage.deliveries.TroubledResource}.
 */
@NullMarked
package sila.entries.manage.deliveries;

import org.jspecify.annotations.NullMarked;

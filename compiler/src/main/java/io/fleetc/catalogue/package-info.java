/** What is known of the platform per release: flags, services, routes, storage kinds, defaults. All of it is data. */
@NullMarked
package io.fleetc.catalogue;

import org.jspecify.annotations.NullMarked;

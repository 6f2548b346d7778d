/** File trees: how a cluster becomes files, and how files reach a directory, are compared with one, and leave it. */
@NullMarked
package io.fleetc.output;

import org.jspecify.annotations.NullMarked;

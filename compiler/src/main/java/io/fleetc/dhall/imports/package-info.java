/** What an import means, where it may read, and what is kept of it between runs. */
@NullMarked
package io.fleetc.dhall.imports;

import org.jspecify.annotations.NullMarked;

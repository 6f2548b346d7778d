/** The command line: options, printing, exit codes; the only user of standard streams and of {@code System.exit}. */
@NullMarked
package io.fleetc.cli;

import org.jspecify.annotations.NullMarked;

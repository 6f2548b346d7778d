/** What is wrong, where it stands, and how to put it right: data, which {@code report} renders. */
@NullMarked
package io.fleetc.diagnostic;

import org.jspecify.annotations.NullMarked;

/** What a good fleet satisfies: rules as data, the facts they judge, and the diagnostics that come of it. */
@NullMarked
package io.fleetc.rules;

import org.jspecify.annotations.NullMarked;

/** Renders diagnostics: for people, for editors, for code scanning, for test reports, for pull requests. */
@NullMarked
package io.fleetc.report;

import org.jspecify.annotations.NullMarked;

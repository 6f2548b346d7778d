/** What people do in the life of a platform besides merging: as sections of sentences, commands and quotes, and as text. */
@NullMarked
package io.fleetc.plan.runbook;

import org.jspecify.annotations.NullMarked;

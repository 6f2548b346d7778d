/**
 * Evidence: what is on record about a fleet, one fact per file under {@code evidence/}, and the ledger of all of them.
 *
 * <p>Here a statement is only read: whether it is of use (it succeeded, covers enough, was not made worthless since) is
 * for whoever judges a change.
 */
@NullMarked
package io.fleetc.evidence;

import org.jspecify.annotations.NullMarked;

/** What a step of a plan puts beside the objects of a cluster: migration jobs, checks, and a record of its flags that guards itself. */
@NullMarked
package io.fleetc.plan.artefact;

import org.jspecify.annotations.NullMarked;

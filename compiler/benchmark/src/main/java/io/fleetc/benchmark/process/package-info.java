/**
 * Whole processes as users start them, against what a virtual machine costs at least and against what others need for work
 * of the same kind. {@link io.fleetc.benchmark.process.WholeProcess} runs them in rounds, so that whatever else the machine
 * does falls on all alike, and prints one table.
 */
@NullMarked
package io.fleetc.benchmark.process;

import org.jspecify.annotations.NullMarked;

/**
 * The hook of plain Git: where it belongs, what stands in it, and how it comes into a file that may be somebody else's.
 *
 * <p>Git itself is asked where its hooks are, since that depends on the configuration of the user, and it is that Git
 * which will run them.
 */
@NullMarked
package io.fleetc.hook;

import org.jspecify.annotations.NullMarked;

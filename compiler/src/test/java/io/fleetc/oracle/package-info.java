/**
 * An oracle that knows the platform from published facts alone: it (all but {@code CompilerMutantsTest}, which spoils the compiler) imports no class of the compiler and reads what the
 * compiler wrote as anybody would, with another YAML library.
 */
@NullMarked
package io.fleetc.oracle;

import org.jspecify.annotations.NullMarked;

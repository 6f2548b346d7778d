/**
 * The past of a fleet: its revisions, read from a Git repository or from directories, never written.
 *
 * <p>Beside {@code source} this is the only package that reads files, since a repository keeps its files its own way.
 */
@NullMarked
package io.fleetc.history;

import org.jspecify.annotations.NullMarked;

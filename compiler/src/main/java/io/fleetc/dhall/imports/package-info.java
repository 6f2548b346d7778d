/**
 * Imports to what they mean: where an import leads (chaining, canonical form), whether it may be followed (policy, sanity,
 * CORS), what it holds (files, variables, URLs, the cache), each file read, checked and evaluated at most once.
 */
@NullMarked
package io.fleetc.dhall.imports;

import org.jspecify.annotations.NullMarked;

package io.fleetc.verify;

import io.fleetc.value.ValuePath;

/**
 * Something in an object that Kubernetes would not take.
 *
 * @param path where in the object
 * @param what what is wrong there, as the end of a sentence that begins with the path
 */
record Finding(ValuePath path, String what) {}

package io.fleetc.benchmark.process;

/**
 * What one run of a program cost.
 *
 * @param cpu time of all its threads and of the processes that it waited for, in milliseconds
 * @param wall time until it ended, in milliseconds
 * @param peak the most memory that it held at a time, in KiB; 0 where the system does not tell
 */
record Cost(double cpu, double wall, long peak) {}

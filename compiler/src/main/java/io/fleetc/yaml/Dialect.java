package io.fleetc.yaml;

/** For whom a text was written, which decides what happens where readers of YAML disagree. */
enum Dialect {
    /** For fleetc: what is read in two ways is refused. */
    FLEET,
    /** For Kubernetes: what is read in two ways means what it means to kubectl and Helm, which read YAML 1.1. */
    KUBERNETES
}

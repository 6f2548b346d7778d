package io.fleetc.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What rule documents add up to.
 *
 * @param rules the rules by id
 * @param jobs the jobs by name
 * @param undo what is said about undoing changes
 * @param exampleReleases the platform version that the examples of a rule run, by its id; empty for the newest one
 */
record RuleEntries(
        SortedMap<String, Rule> rules,
        SortedMap<String, Job> jobs,
        List<Undo> undo,
        SortedMap<String, String> exampleReleases) {
    RuleEntries {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        jobs = Collections.unmodifiableSortedMap(new TreeMap<>(jobs));
        undo = List.copyOf(undo);
        exampleReleases = Collections.unmodifiableSortedMap(new TreeMap<>(exampleReleases));
    }

    /** These entries without one rule. */
    RuleEntries without(String id) {
        SortedMap<String, Rule> rest = new TreeMap<>(rules);
        rest.remove(id);
        return new RuleEntries(rest, jobs, undo, exampleReleases);
    }

    /** Collects entries. */
    static final class Builder {
        private final SortedMap<String, Rule> rules = new TreeMap<>();
        private final SortedMap<String, Job> jobs = new TreeMap<>();
        private final List<Undo> undo = new ArrayList<>();
        private final SortedMap<String, String> exampleReleases = new TreeMap<>();

        Builder() {}

        Builder(RuleEntries entries) {
            rules.putAll(entries.rules());
            jobs.putAll(entries.jobs());
            undo.addAll(entries.undo());
            exampleReleases.putAll(entries.exampleReleases());
        }

        /** Adds a rule, or puts it in the place of the one with its id; whether there was none. */
        boolean add(Rule rule, String exampleRelease) {
            exampleReleases.put(rule.id(), exampleRelease);
            return rules.put(rule.id(), rule) == null;
        }

        /** Puts a rule in the place of the one with its id. */
        void replace(Rule rule) {
            rules.put(rule.id(), rule);
        }

        /** Adds a job; whether there was none of its name. */
        boolean add(Job job) {
            return jobs.put(job.name(), job) == null;
        }

        void add(Undo entry) {
            undo.add(entry);
        }

        SortedMap<String, Rule> rules() {
            return rules;
        }

        SortedMap<String, Job> jobs() {
            return jobs;
        }

        List<Undo> undo() {
            return undo;
        }

        RuleEntries build() {
            return new RuleEntries(rules, jobs, undo, exampleReleases);
        }
    }
}

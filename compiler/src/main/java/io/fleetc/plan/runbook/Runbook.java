package io.fleetc.plan.runbook;

import java.util.List;

/**
 * What people do, in its order.
 *
 * @param title what it is for
 * @param sections the parts
 */
public record Runbook(String title, List<Section> sections) {
    public Runbook {
        sections = List.copyOf(sections);
    }

    /**
     * A part.
     *
     * @param id its stable name
     * @param title what it is called for people
     * @param items what is in it, in the order in which it is done
     */
    public record Section(String id, String title, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /** One thing to know or to do. */
    public sealed interface Item {
        /**
         * A sentence, without a final stop.
         *
         * @param text the sentence
         */
        record Say(String text) implements Item {}

        /**
         * A command for a shell, complete, without a secret.
         *
         * @param command the command
         * @param remark what it is about, or empty
         */
        record Run(String command, String remark) implements Item {
            public Run(String command) {
                this(command, "");
            }
        }

        /**
         * What is known of a release.
         *
         * @param release its version
         * @param topic what the sentence is about, in a word or two
         * @param text the sentence
         * @param source where it was read
         */
        record Quote(String release, String topic, String text, String source) implements Item {}
    }
}

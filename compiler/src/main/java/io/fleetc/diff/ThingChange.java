package io.fleetc.diff;

import io.fleetc.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one thing of a cluster differs.
 *
 * @param thing the thing
 * @param action what happens to it
 * @param changes what differs in it; empty for what comes or goes
 * @param follows the ConfigMaps and Secrets whose digests in the pods differ because they do themselves
 * @param content all of what comes or goes, digests left out; null for what is changed or like another
 * @param like where an equal thing is, for what comes or goes in one namespace beside another; else null
 */
public record ThingChange(
        Thing thing,
        Action action,
        List<Change> changes,
        List<String> follows,
        Value.@Nullable Mapping content,
        @Nullable String like) {
    public ThingChange {
        changes = List.copyOf(changes);
        follows = List.copyOf(follows);
    }

    /** What happens to a thing. */
    public enum Action {
        /** It was not there before. */
        ADDED("+"),
        /** It is not there any more. */
        REMOVED("-"),
        /** It is another one under the same name. */
        CHANGED("~"),
        /** It is a Job that says something else, and so runs again under a new name. */
        RENEWED("~");

        private final String sign;

        Action(String sign) {
            this.sign = sign;
        }

        /** What is printed before the thing. */
        public String sign() {
            return sign;
        }

        /** The word for programs. */
        public String word() {
            return switch (this) {
                case ADDED -> "added";
                case REMOVED -> "removed";
                case CHANGED -> "changed";
                case RENEWED -> "renewed";
            };
        }
    }
}

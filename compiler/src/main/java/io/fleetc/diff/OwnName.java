package io.fleetc.diff;

import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@link #PLACEHOLDER} where a change says the cluster's own name, so that two clusters of which each changes its
 * own host are seen to change alike.
 *
 * <p>The name is replaced where it stands as a word of its own: in names of objects and of list items, in texts and in
 * lines, never in keys. Putting the name back gives the cluster's change again, to the letter.
 */
final class OwnName {
    /** What stands for the name of each cluster. */
    static final String PLACEHOLDER = "{cluster}";

    private final UnaryOperator<String> words;

    private OwnName(UnaryOperator<String> words) {
        this.words = words;
    }

    /** A cluster's change with the placeholder for its name; null if it says the placeholder itself. */
    static @Nullable ClusterChange hidden(ClusterChange change, String cluster) {
        boolean[] ambiguous = {false};
        Pattern word = Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(cluster) + "(?![A-Za-z0-9])");
        ClusterChange hidden = new OwnName(text -> {
                    ambiguous[0] |= text.contains(PLACEHOLDER);
                    return text.contains(cluster)
                            ? word.matcher(text).replaceAll(Matcher.quoteReplacement(PLACEHOLDER))
                            : text;
                })
                .in(change);
        return ambiguous[0] ? null : hidden;
    }

    /** A change with the name of a cluster for the placeholder. */
    static ClusterChange shown(ClusterChange change, String cluster) {
        return new OwnName(text -> text.replace(PLACEHOLDER, cluster)).in(change);
    }

    private ClusterChange in(ClusterChange change) {
        return new ClusterChange(
                change.headlines().stream().map(this::in).toList(),
                change.things().stream().map(this::in).toList());
    }

    /** Only what a setting was and is: the words around it are ours. */
    private Headline in(Headline headline) {
        return new Headline(headline.subject(), word(headline.before()), word(headline.after()), headline.finding());
    }

    private @Nullable String word(@Nullable String text) {
        return text == null ? null : words.apply(text);
    }

    private ThingChange in(ThingChange change) {
        Thing thing = change.thing();
        return new ThingChange(
                new Thing(thing.group(), thing.kind(), words.apply(thing.namespace()), words.apply(thing.name())),
                change.action(),
                change.changes().stream().map(this::in).toList(),
                change.follows().stream().map(words).toList(),
                change.content() == null ? null : in(change.content()),
                word(change.like()));
    }

    private Change in(Change change) {
        FieldPath path = change.path().renaming(words);
        if (change instanceof Change.Field field) {
            return new Change.Field(path, value(field.before()), value(field.after()));
        }
        if (change instanceof Change.Lines lines) {
            return new Change.Lines(path, lines.lines().stream().map(words).toList());
        }
        Change.Order order = (Change.Order) change;
        return new Change.Order(
                path,
                order.before().stream().map(words).toList(),
                order.after().stream().map(words).toList());
    }

    private @Nullable Value value(@Nullable Value value) {
        return value == null ? null : in(value);
    }

    private Value in(Value value) {
        if (value instanceof Value.Text text) {
            String replaced = words.apply(text.text());
            return replaced.equals(text.text()) ? text : new Value.Text(replaced, text.span());
        }
        if (value instanceof Value.Sequence list) {
            List<Value> items = new ArrayList<>();
            list.items().forEach(item -> items.add(in(item)));
            return new Value.Sequence(items, list.span());
        }
        return value instanceof Value.Mapping map ? in(map) : value;
    }

    private Value.Mapping in(Value.Mapping map) {
        Map<String, Value.Member> members = new LinkedHashMap<>();
        map.members()
                .forEach((key, member) -> members.put(key, new Value.Member(member.keySpan(), in(member.value()))));
        return new Value.Mapping(members, map.span());
    }
}

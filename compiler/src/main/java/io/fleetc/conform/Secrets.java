package io.fleetc.conform;

import io.fleetc.diff.Change;
import io.fleetc.diff.FieldPath;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What Secrets hold: compared, and never shown. */
final class Secrets {
    /** What stands for a value of a Secret. */
    static final Value.Text HIDDEN = Values.text("(secret)");

    private static final List<String> DATA = List.of("data", "stringData");

    private Secrets() {}

    static boolean isSecret(Value.Mapping object) {
        return "v1".equals(object.text("apiVersion")) && "Secret".equals(object.text("kind"));
    }

    /** A Secret with the texts of its values under {@code data}: what {@code stringData} says wins, as in the API server. */
    static Value.Mapping opened(Value.Mapping secret) {
        Map<String, String> texts = new TreeMap<>();
        Value.Mapping data = secret.mapping("data");
        if (data != null) {
            data.members()
                    .forEach((key, member) -> texts.put(key, decoded(String.valueOf(Scalar.text(member.value())))));
        }
        Value.Mapping plain = secret.mapping("stringData");
        if (plain != null) {
            plain.members().forEach((key, member) -> texts.put(key, String.valueOf(Scalar.text(member.value()))));
        }
        Values.Builder opened = Values.map();
        secret.members().forEach((key, member) -> {
            if (!DATA.contains(key)) {
                opened.put(key, member.value());
            }
        });
        return opened.putUnlessEmpty("data", Values.texts(texts)).build();
    }

    /** The text of a value; one that is none stays encoded, which tells two of them apart as well. */
    private static String decoded(String encoded) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(encoded);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException notText) {
            return encoded;
        }
    }

    /**
     * What differs in a Secret, as it may be shown: where, never what. A key inside a value that only they have might be
     * a secret itself, so that only the value is named.
     */
    static List<Change> hidden(List<Change> changes) {
        Set<Change> hidden = new LinkedHashSet<>();
        for (Change change : changes) {
            FieldPath path = change.path();
            boolean data = path.steps().size() > 1 && path.steps().get(0).text().equals("data");
            if (!data) {
                hidden.add(change);
                continue;
            }
            boolean ours = change instanceof Change.Field field && field.before() != null;
            boolean theirs = !(change instanceof Change.Field field) || field.after() != null;
            boolean inside = path.steps().size() > 2;
            hidden.add(new Change.Field(
                    ours || !inside ? path : new FieldPath(path.steps().subList(0, 2)),
                    ours || inside || change instanceof Change.Lines ? HIDDEN : null,
                    theirs ? HIDDEN : null));
        }
        return new ArrayList<>(hidden);
    }
}

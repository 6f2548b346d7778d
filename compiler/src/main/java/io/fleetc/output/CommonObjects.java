package io.fleetc.output;

import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Files of objects, for many clusters: an object that a file of the same path had before is not written out again, nor is a
 * file digested again whose objects were all in it before. To compare two objects takes a quarter of writing one, and
 * most objects of a fleet's clusters are the same.
 *
 * <p>Only the last few forms of so many paths are kept, so that a fleet of any size needs the same memory. The text of an
 * object depends on the object alone; which thread was here before makes no difference.
 */
public final class CommonObjects {
    /** Clusters come in kinds, such as active and passive ones, that take turns in the order of their names. */
    private static final int KEPT = 4;

    /** With a file for each object, a path may have the digest of what only one cluster has. */
    private static final int MOST_PATHS = 1_000;

    private static final String SEPARATOR = "---\n";

    private final Map<String, List<File>> known = new ConcurrentHashMap<>();

    /**
     * One file.
     *
     * @param objects its objects
     * @param texts the text of each
     * @param ids the identity of each
     * @param content all of them, with {@code ---} between
     */
    record File(List<Value.Mapping> objects, List<String> texts, List<ObjectId> ids, FileTree.Content content) {
        private @Nullable String text(int at, Value.Mapping object) {
            return at < objects.size() && objects.get(at).equals(object) ? texts.get(at) : null;
        }
    }

    /** The file of some objects at a path below the directory of a cluster. */
    File file(String path, List<Value.Mapping> objects) {
        List<File> before = known.getOrDefault(path, List.of());
        for (File file : before) {
            if (file.objects.equals(objects)) {
                return file;
            }
        }
        File made = made(objects, before);
        if (before.isEmpty() && known.size() >= MOST_PATHS) {
            return made;
        }
        List<File> kept = new ArrayList<>();
        kept.add(made);
        kept.addAll(before.subList(0, Math.min(before.size(), KEPT - 1)));
        known.put(path, kept);
        return made;
    }

    private static File made(List<Value.Mapping> objects, List<File> before) {
        List<String> texts = new ArrayList<>(objects.size());
        List<ObjectId> ids = new ArrayList<>(objects.size());
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < objects.size(); i++) {
            Value.Mapping object = objects.get(i);
            String text = known(i, object, before);
            if (text == null) {
                text = YamlWriter.write(object, KeyOrder.KUBERNETES);
            }
            texts.add(text);
            ids.add(ObjectId.of(object));
            all.append(i == 0 ? "" : SEPARATOR).append(text);
        }
        return new File(objects, texts, ids, FileTree.Content.of(all.toString()));
    }

    private static @Nullable String known(int at, Value.Mapping object, List<File> before) {
        for (File file : before) {
            String text = file.text(at, object);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}

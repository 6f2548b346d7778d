package io.fleetc.output;

import io.fleetc.manifest.Component;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of a cluster are spread over files. Whatever the layout, the files hold the same objects, and reading
 * them in the order of their paths gives an order in which they can be applied.
 */
public enum Layout {
    /** {@code manifests/<component>.yaml}: the default, about 35 files. */
    COMPONENT {
        @Override
        SortedMap<String, List<Value.Mapping>> place(List<Component> components) {
            SortedMap<String, List<Value.Mapping>> files = new TreeMap<>();
            for (Component component : components) {
                files.put("manifests/" + component.name() + ".yaml", component.objects());
            }
            return files;
        }
    },

    /** {@code manifests.yaml}: one stream. */
    CLUSTER {
        @Override
        SortedMap<String, List<Value.Mapping>> place(List<Component> components) {
            List<Value.Mapping> all = new ArrayList<>();
            for (Component component : components) {
                all.addAll(component.objects());
            }
            SortedMap<String, List<Value.Mapping>> files = new TreeMap<>();
            files.put("manifests.yaml", all);
            return files;
        }
    },

    /** {@code manifests/<component>/<number>-<kind>-<name>.yaml}: one object a file, see {@link ObjectFileNames}. */
    OBJECT {
        @Override
        SortedMap<String, List<Value.Mapping>> place(List<Component> components) {
            SortedMap<String, List<Value.Mapping>> files = new TreeMap<>();
            for (Component component : components) {
                List<String> names = ObjectFileNames.of(component.objects());
                for (int i = 0; i < names.size(); i++) {
                    String path = "manifests/" + component.name() + "/" + names.get(i) + ".yaml";
                    files.put(path, List.of(component.objects().get(i)));
                }
            }
            return files;
        }
    };

    /** The objects of each file, by path below the cluster's directory; components come sorted by name. */
    abstract SortedMap<String, List<Value.Mapping>> place(List<Component> components);

    /** The word by which a user chooses it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layout of a word, or null. */
    public static @Nullable Layout named(String word) {
        for (Layout layout : values()) {
            if (layout.word().equals(word)) {
                return layout;
            }
        }
        return null;
    }
}

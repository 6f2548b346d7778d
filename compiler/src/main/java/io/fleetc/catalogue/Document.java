package io.fleetc.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A document that rows of the catalogue cite.
 *
 * @param id its short name in catalogue files
 * @param repository the repository that holds it, such as {@code iomete/iom-docs}, or null when it is in none
 * @param commit the commit at which it was read, or null when that is not known
 * @param path its path in the repository, or null
 * @param note what else identifies it, or null
 */
public record Document(
        String id,
        @Nullable String repository,
        @Nullable String commit,
        @Nullable String path,
        @Nullable String note) {

    /** The document of an entry under {@code sources}. */
    static Document read(String id, Entry entry) {
        return new Document(
                id,
                entry.optionalText("repository"),
                entry.optionalText("commit"),
                entry.optionalText("path"),
                entry.optionalText("note"));
    }

    /** What a reader needs to find it: {@code iomete/iom-docs@a2052533 docs/install.md}. */
    public String title() {
        StringBuilder title = new StringBuilder();
        if (repository != null) {
            title.append(repository);
            title.append(commit == null ? "" : "@" + commit);
        }
        if (path != null) {
            title.append(title.length() == 0 ? "" : " ").append(path);
        }
        if (note != null && (path == null || commit == null)) {
            title.append(title.length() == 0 ? note : " (" + note + ")");
        }
        return title.toString();
    }
}

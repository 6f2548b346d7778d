package io.fleetc.catalogue;

/**
 * Where a row of the catalogue comes from.
 *
 * @param document the document
 * @param lines its lines or its section, as text such as {@code 209-211}; empty for the document as a whole
 */
public record Citation(Document document, String lines) {

    /** As it is printed: {@code iomete/iom-docs@a2052533 docs/deployment/architecture-deployment.md:209-211}. */
    @Override
    public String toString() {
        return lines.isEmpty() ? document.title() : document.title() + ":" + lines;
    }
}

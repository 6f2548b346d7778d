package io.fleetc.evidence;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.schema.EvidenceSchema;
import io.fleetc.source.Reading;
import io.fleetc.source.Sources;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;

/**
 * One file of evidence, as far as its shape is right.
 *
 * @param document the statement in it
 * @param at the smallest place that shows the statement: its subject, or the payload of its envelope
 */
record EvidenceFile(Document document, Span at) {
    /** Reads a file. */
    static Checked<EvidenceFile> read(Sources files, String name) {
        Reading reading = files.read(name);
        if (!(reading instanceof Reading.Text text)) {
            return Checked.none(Refusals.diagnostic((Reading.Refused) reading));
        }
        Checked<Value> read = YamlReader.read(text.source());
        if (read.present() && Envelope.isOne(read.value())) {
            return Envelope.open(read);
        }
        return EvidenceSchema.shipped()
                .check(read)
                .map(shaped -> Document.of(shaped.document()))
                .map(document -> new EvidenceFile(document, place(document)));
    }

    private static Span place(Document document) {
        Value.Text subject = document.subject();
        return subject == null ? document.body().span() : subject.span();
    }
}

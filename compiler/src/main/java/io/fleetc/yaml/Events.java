package io.fleetc.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The events of one text, in order, with offsets as spans count them. */
final class Events {
    private final String text;
    private final StreamReader reader;
    private final Parser parser;
    private final Offsets offsets;
    private int reached;

    Events(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.text = text;
        this.reader = new StreamReader(settings, text);
        this.parser = new ParserImpl(settings, reader);
        this.offsets = new Offsets(text);
    }

    String text() {
        return text;
    }

    /** Where a text cannot be read on; beyond every offset if it can be read to its end. */
    static int failure(String text) {
        Events events = new Events(text);
        try {
            while (events.parser.hasNext()) {
                events.parser.next();
            }
            return Integer.MAX_VALUE;
        } catch (MarkedYamlEngineException error) {
            return error.getProblemMark().isPresent() ? events.offset(error.getProblemMark()) : text.length();
        } catch (YamlEngineException | IllegalArgumentException confused) {
            return events.scanned();
        }
    }

    Event next() {
        Event event = parser.next();
        reached = end(event);
        return event;
    }

    int start(Event event) {
        return offset(event.getStartMark());
    }

    int end(Event event) {
        return offset(event.getEndMark());
    }

    /** The offset of a mark; the settings ask for marks, so there is one. */
    int offset(Optional<Mark> mark) {
        return offsets.of(mark.orElseThrow().getIndex());
    }

    /** Where the last event ends. */
    int reached() {
        return reached;
    }

    /** How far the parser has looked ahead. */
    int scanned() {
        return offsets.of(reader.getIndex());
    }
}

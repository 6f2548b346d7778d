package io.fleetc.yaml;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The events of one text, in order, with offsets as spans count them. */
final class Events {
    private final Iterator<Event> events;
    private final Offsets offsets;

    Events(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
        this.offsets = new Offsets(text);
    }

    Event next() {
        return events.next();
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
}

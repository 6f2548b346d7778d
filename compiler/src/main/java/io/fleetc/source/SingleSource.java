package io.fleetc.source;

import io.fleetc.source.Reading.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A root that is one file: that file and no other. */
final class SingleSource implements Sources {
    private final String name;
    private final Path real;

    SingleSource(String name, Path real) {
        this.name = name;
        this.real = real;
    }

    @Override
    public Listing list(String directory, boolean deep) {
        return new Listing(directory.isEmpty() ? List.of(name) : List.of(), List.of());
    }

    @Override
    public Reading read(String wanted) {
        return wanted.equals(name)
                ? Decoding.readFile(name, real)
                : Reading.Refused.of(wanted, Problem.OUTSIDE_ROOT, "");
    }

    @Override
    public Reading readBytes(String wanted) {
        return wanted.equals(name)
                ? Decoding.readBytes(name, real)
                : Reading.Refused.of(wanted, Problem.OUTSIDE_ROOT, "");
    }

    @Override
    public Optional<String> nameOf(String absolutePath) {
        Path directory = real.getParent();
        return directory == null ? Optional.empty() : Names.below(directory, directory, absolutePath);
    }

    @Override
    public boolean isOneFile() {
        return true;
    }
}

package io.fleetc.source;

/** What reading a file gave: its text or its bytes, or why there are none. */
public sealed interface Reading {
    /** The root-relative name that was asked for. */
    String name();

    /**
     * The text of a file. A byte order mark at its beginning is no part of the text, so that the first column is 1.
     *
     * @param source the text under its name
     */
    record Text(Source source) implements Reading {
        @Override
        public String name() {
            return source.name();
        }
    }

    /** The bytes of a file, whatever they mean. */
    final class Bytes implements Reading {
        private final String name;
        private final byte[] content;

        Bytes(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        @Override
        public String name() {
            return name;
        }

        /** A copy of them. */
        public byte[] toArray() {
            return content.clone();
        }

        /** Themselves, for those who will not change them. */
        byte[] content() {
            return content;
        }
    }

    /**
     * No text.
     *
     * @param at the place in the file, at its beginning where nothing of it was decoded
     * @param problem the reason
     * @param detail what the reason's Javadoc says, else empty
     */
    record Refused(Span at, Problem problem, String detail) implements Reading {
        /** A refusal before anything of the file was decoded. */
        static Refused of(String name, Problem problem, String detail) {
            return new Refused(new Source(name, "").span(0, 0), problem, detail);
        }

        @Override
        public String name() {
            return at.source().name();
        }
    }

    /** Why there is no text. */
    enum Problem {
        /** The fleet root does not exist. */
        NO_ROOT,
        /** Nothing has this name, or a symbolic link leads to nothing. */
        NOT_FOUND,
        /** A directory where a file is expected. */
        DIRECTORY,
        /** Neither file nor directory: a device, a pipe, a socket. */
        SPECIAL,
        /** The operating system does not let us. */
        NOT_READABLE,
        /** Its size changed between looking and reading. */
        CHANGED,
        /** The path leaves the root, symbolic links resolved. */
        OUTSIDE_ROOT,
        /** More than {@link Sources#MAX_BYTES}; the detail is the number of bytes, or empty where nobody counted. */
        TOO_LARGE,
        /** Not text; the detail is the position of the first byte that shows it, from 1. */
        BINARY,
        /** Text in another encoding; the detail is its name, for example {@code UTF-16}. */
        OTHER_ENCODING,
        /** Not UTF-8; the detail is the position of the first wrong byte, from 1, and the place is that of the byte. */
        NOT_UTF8,
        /** Symbolic links lead back to themselves. */
        LINK_CYCLE,
        /** A revision names it, and the repository does not hold it: a clone that leaves things out, or damage. */
        NOT_STORED
    }
}

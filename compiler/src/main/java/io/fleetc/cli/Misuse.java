package io.fleetc.cli;

/** The user asked for something that cannot be: exit code 2, and a sentence that says what to ask for instead. */
final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    Misuse(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What is printed. */
    String sentence() {
        return sentence;
    }
}

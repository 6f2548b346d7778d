package io.fleetc.benchmark.process;

/** What a program in Java costs before it does anything. */
public final class Hello {
    private Hello() {}

    /** Says hello. */
    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}

package dev.arcus.cli.demo;

import java.io.PrintStream;

/** What the demo tells: a heading for each part, a line for each step. */
final class Story {

    private final PrintStream out;
    private int step;

    Story(PrintStream out) {
        this.out = out;
    }

    void part(String heading) {
        step = 0;
        out.printf("%n%s%n", heading);
    }

    /** A numbered step: who does what. */
    void step(String who, String what) {
        step++;
        out.printf("  %d. %-9s %s%n", step, who, what);
    }

    void line(String what, String detail) {
        out.printf("  %-20s %s%n", what, detail);
    }
}

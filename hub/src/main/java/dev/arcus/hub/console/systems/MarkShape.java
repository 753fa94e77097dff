package dev.arcus.hub.console.systems;

import dev.arcus.domain.timeline.Mark;

/** The shape of a mark, which says what it means where colours do not: outlines in pixels around its moment. */
enum MarkShape {
    TRIANGLE("M-7 -6H7L0 7Z"),
    SQUARE("M-5.5 -5.5H5.5V5.5H-5.5Z"),
    DIAMOND("M0 -7.5L7.5 0L0 7.5L-7.5 0Z"),
    CIRCLE("M-6 0A6 6 0 1 1 6 0A6 6 0 1 1 -6 0Z"),
    SMALL_CIRCLE("M-3.5 0A3.5 3.5 0 1 1 3.5 0A3.5 3.5 0 1 1 -3.5 0Z"),
    CROSS("M-2 -7H2V-2H7V2H2V7H-2V2H-7V-2H-2Z"),
    STAR("M0 -8L2.3 -2.6L8 -2.2L3.6 1.6L5 7.4L0 4.2L-5 7.4L-3.6 1.6L-8 -2.2L-2.3 -2.6Z"),
    FLAG("M-4 -7H7L3.5 -2.5L7 2H-2V8H-4Z");

    private final String path;

    MarkShape(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    static MarkShape of(Mark.Kind kind) {
        return switch (kind) {
            case LOST -> TRIANGLE;
            case REFUSED -> STAR;
            case RESET -> DIAMOND;
            case HUB -> CROSS;
            case STOPPED -> SQUARE;
            case ACTIVATED -> CIRCLE;
            case RENEWED -> SMALL_CIRCLE;
            case DECLARED -> FLAG;
        };
    }
}

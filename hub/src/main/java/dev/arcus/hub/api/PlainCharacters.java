package dev.arcus.hub.api;

/** Which texts may come in at all: well-formed Unicode without U+0000, which no database keeps. */
final class PlainCharacters {

    private PlainCharacters() {}

    static boolean areIn(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}

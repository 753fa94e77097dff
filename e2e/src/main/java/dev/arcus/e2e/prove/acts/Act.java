package dev.arcus.e2e.prove.acts;

import java.util.function.Function;

/**
 * An act to be cut.
 *
 * @param name for reports; one word
 * @param prepare makes in a scene of its own what the act needs, and returns the call that is the act
 */
public record Act(String name, Function<Scene, Call> prepare) {}

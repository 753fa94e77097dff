package dev.arcus.domain.guard;

/** The stores of the clone guard. */
public record Guard(BlockedBoxes blocked, CloneCases clones) {}

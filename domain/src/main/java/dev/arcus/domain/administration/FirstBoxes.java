package dev.arcus.domain.administration;

import dev.arcus.domain.fleet.FirstActivations;
import dev.arcus.domain.guard.BlockedBoxes;

/** The stores of boxes that came first with a pair, and of those that may not come again. */
public record FirstBoxes(FirstActivations firsts, BlockedBoxes blocked) {}

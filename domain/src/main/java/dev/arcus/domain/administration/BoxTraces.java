package dev.arcus.domain.administration;

import dev.arcus.domain.fleet.FirstActivations;
import dev.arcus.domain.guard.Guard;
import dev.arcus.domain.session.Sessions;

/** What is kept of the box that a system has, and ends with it. */
public record BoxTraces(FirstActivations firsts, Guard guard, Sessions sessions) {}

package dev.arcus.e2e.architecture.planted.cycle.two;

import dev.arcus.e2e.architecture.planted.cycle.one.PlantedOne;

/** Half of a package cycle. */
public final class PlantedTwo {
    public static final Class<?> OTHER = PlantedOne.class;

    private PlantedTwo() {}
}

package dev.arcus.e2e.architecture.planted.cycle.one;

import dev.arcus.e2e.architecture.planted.cycle.two.PlantedTwo;

/** Half of a package cycle. */
public final class PlantedOne {
    public static final Class<?> OTHER = PlantedTwo.class;

    private PlantedOne() {}
}

package dev.arcus.testing;

import java.util.Random;
import java.util.random.RandomGenerator;

/** Chance that comes out the same in every run. */
public final class SeededRandom {

    private static final long SEED = 20_261_123;

    private SeededRandom() {}

    /** A fresh generator that any thread may use. */
    public static RandomGenerator create() {
        return new Random(SEED);
    }
}

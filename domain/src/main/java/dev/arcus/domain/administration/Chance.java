package dev.arcus.domain.administration;

import dev.arcus.domain.credential.Salt;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Time, chance and the hub's salt key, handed in together. */
public record Chance(InstantSource clock, RandomGenerator random, Salt.SaltKey saltKey) {}

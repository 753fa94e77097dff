package dev.arcus.domain.activation;

import dev.arcus.domain.credential.Binding;
import org.jspecify.annotations.Nullable;

/**
 * What the box said in its {@code hello}.
 *
 * @param loginCounter at least 1
 * @param model in the box's words, or null
 * @param softwareVersion of the PBX, or null
 */
public record BoxGreeting(
        Binding box,
        long loginCounter,
        @Nullable String model,
        @Nullable String softwareVersion) {}

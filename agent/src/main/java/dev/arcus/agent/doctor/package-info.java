/** {@code arcus agent doctor}: what keeps this PBX from its hub, step by step, each with evidence and remedy. */
@NullMarked
package dev.arcus.agent.doctor;

import org.jspecify.annotations.NullMarked;

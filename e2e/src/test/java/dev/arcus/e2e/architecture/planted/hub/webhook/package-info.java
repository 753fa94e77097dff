/** Planted for the architecture rules: imports more than it may. */
@NullMarked
package dev.arcus.e2e.architecture.planted.hub.webhook;

import org.jspecify.annotations.NullMarked;

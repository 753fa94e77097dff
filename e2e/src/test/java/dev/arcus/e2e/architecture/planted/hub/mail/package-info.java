/** Planted for the architecture rules: imports more than it may. */
@NullMarked
package dev.arcus.e2e.architecture.planted.hub.mail;

import org.jspecify.annotations.NullMarked;

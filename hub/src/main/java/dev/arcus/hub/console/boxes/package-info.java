/** Boxes that nobody awaited: waiting, blocked, with another one's identity, or gone together. */
@NullMarked
package dev.arcus.hub.console.boxes;

import org.jspecify.annotations.NullMarked;

/** Pages that turn by themselves. */
@NullMarked
package dev.arcus.hub.console.live;

import org.jspecify.annotations.NullMarked;

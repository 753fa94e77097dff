/** Start and stop of the hub by example, and what tests of its parts start from. */
@NullMarked
package dev.arcus.hub.server;

import org.jspecify.annotations.NullMarked;

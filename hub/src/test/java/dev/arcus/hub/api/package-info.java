/** The admin API by example, over real HTTP. */
@NullMarked
package dev.arcus.hub.api;

import org.jspecify.annotations.NullMarked;

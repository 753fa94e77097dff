/** Who did what, when, from where. */
@NullMarked
package dev.arcus.hub.console.audit;

import org.jspecify.annotations.NullMarked;

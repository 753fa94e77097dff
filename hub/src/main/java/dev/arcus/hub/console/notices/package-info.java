/** Who is told of what: rules, maintenance windows, what was told, and what became of it. */
@NullMarked
package dev.arcus.hub.console.notices;

import org.jspecify.annotations.NullMarked;

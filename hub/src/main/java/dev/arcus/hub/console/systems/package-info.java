/** The communication servers of a company, and the pages of one. */
@NullMarked
package dev.arcus.hub.console.systems;

import org.jspecify.annotations.NullMarked;

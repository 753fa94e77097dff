/** The start page: how everything is across all customers, and the list behind its numbers. */
@NullMarked
package dev.arcus.hub.console.overview;

import org.jspecify.annotations.NullMarked;

/** The pages on which a declared system is changed, moved, shared, given another box, returned and deleted. */
@NullMarked
package dev.arcus.hub.console.information;

import org.jspecify.annotations.NullMarked;

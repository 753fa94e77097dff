/** The stock of a partner: its PBXs from the day they arrive until they are scrapped. */
@NullMarked
package dev.arcus.hub.console.fleet;

import org.jspecify.annotations.NullMarked;

/** What every page of the console has: who visits it, in which language, and the frame around it. */
@NullMarked
package dev.arcus.hub.console.frame;

import org.jspecify.annotations.NullMarked;

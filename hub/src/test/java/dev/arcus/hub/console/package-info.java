/** The console over real sockets. */
@NullMarked
package dev.arcus.hub.console;

import org.jspecify.annotations.NullMarked;

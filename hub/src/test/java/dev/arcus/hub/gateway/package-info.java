/** The gateway on real sockets, over stores in memory. */
@NullMarked
package dev.arcus.hub.gateway;

import org.jspecify.annotations.NullMarked;

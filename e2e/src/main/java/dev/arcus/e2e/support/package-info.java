/** Hubs, agents and PBX makers' clients to test with: real processes, real sockets. */
@NullMarked
package dev.arcus.e2e.support;

import org.jspecify.annotations.NullMarked;

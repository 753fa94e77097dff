/** A small hub for tests: real TLS, real WebSocket, the protocol page's dialogue, everything scripted. */
@NullMarked
package dev.arcus.agent.hub;

import org.jspecify.annotations.NullMarked;

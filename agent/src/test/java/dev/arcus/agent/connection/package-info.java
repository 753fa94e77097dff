/** The dialogue with the hub, against a small hub of its own. */
@NullMarked
package dev.arcus.agent.connection;

import org.jspecify.annotations.NullMarked;

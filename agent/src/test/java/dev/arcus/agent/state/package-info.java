/** Durable state, crashed and filled up. */
@NullMarked
package dev.arcus.agent.state;

import org.jspecify.annotations.NullMarked;

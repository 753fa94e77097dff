/** Tests of what is remembered of attempts. */
@NullMarked
package dev.arcus.agent.history;

import org.jspecify.annotations.NullMarked;

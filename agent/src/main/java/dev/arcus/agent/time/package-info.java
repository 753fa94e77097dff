/** Time that is handed in. */
@NullMarked
package dev.arcus.agent.time;

import org.jspecify.annotations.NullMarked;

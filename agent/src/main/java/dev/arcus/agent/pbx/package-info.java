/** The seam between the agent and the phone system behind it. */
@NullMarked
package dev.arcus.agent.pbx;

import org.jspecify.annotations.NullMarked;

/** The OMC page of the agent: what a technician sees and sets on the PBX, as server-rendered pages on a listener of its own. */
@NullMarked
package dev.arcus.agent.console;

import org.jspecify.annotations.NullMarked;

/** What became of the attempts to connect: the latest ones, kept across restarts, and the status of this moment. */
@NullMarked
package dev.arcus.agent.history;

import org.jspecify.annotations.NullMarked;

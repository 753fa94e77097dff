/** Whole agents: options, commands, processes. */
@NullMarked
package dev.arcus.agent;

import org.jspecify.annotations.NullMarked;

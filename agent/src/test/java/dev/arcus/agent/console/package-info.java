/** Tests of the OMC page's parts. */
@NullMarked
package dev.arcus.agent.console;

import org.jspecify.annotations.NullMarked;

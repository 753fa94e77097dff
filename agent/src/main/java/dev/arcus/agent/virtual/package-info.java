/** A phone system without hardware: serial number, stations, channels that can be taken down. */
@NullMarked
package dev.arcus.agent.virtual;

import org.jspecify.annotations.NullMarked;

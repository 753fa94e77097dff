/** The PBX side of Arcus: one agent per state folder, and the commands a technician gives it. */
@NullMarked
package dev.arcus.agent;

import org.jspecify.annotations.NullMarked;

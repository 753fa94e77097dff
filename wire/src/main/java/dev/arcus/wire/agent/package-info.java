/** The payloads of the agent protocol (docs/protocol.md §4 to §6): namespace {@code urn:arcus:agent:1}. Values only, no behaviour. */
@NullMarked
package dev.arcus.wire.agent;

import org.jspecify.annotations.NullMarked;

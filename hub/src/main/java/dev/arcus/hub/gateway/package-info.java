/** The PBX Cloud Gateway: the connections that PBXs hold to the hub, as docs/protocol.md has them. It holds no rule of the domain. */
@NullMarked
package dev.arcus.hub.gateway;

import org.jspecify.annotations.NullMarked;

/** TLS of the gateway on real sockets, and the files behind it. */
@NullMarked
package dev.arcus.hub.gateway.tls;

import org.jspecify.annotations.NullMarked;

/** TLS of the gateway: certificates re-read on change, session tickets that outlive a restart. */
@NullMarked
package dev.arcus.hub.gateway.tls;

import org.jspecify.annotations.NullMarked;

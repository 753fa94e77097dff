/** XMPP over WebSocket as far as the agent protocol needs it: bounded XML, RFC 7395 framing, stanzas, errors. */
@NullMarked
package dev.arcus.xmpp;

import org.jspecify.annotations.NullMarked;

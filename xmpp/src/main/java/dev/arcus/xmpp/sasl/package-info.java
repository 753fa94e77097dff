/** SASL without input or output: PLAIN and SCRAM as a server, SCRAM-SHA-256 as a client (RFC 4616, RFC 5802, RFC 7677). */
@NullMarked
package dev.arcus.xmpp.sasl;

import org.jspecify.annotations.NullMarked;

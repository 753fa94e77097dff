/** Calls to webhooks, signed, to addresses that may be called. */
@NullMarked
package dev.arcus.hub.webhook;

import org.jspecify.annotations.NullMarked;

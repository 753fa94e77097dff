/** Calls to webhooks, against a receiver that behaves and one that does not. */
@NullMarked
package dev.arcus.hub.webhook;

import org.jspecify.annotations.NullMarked;

/** The hub itself, for whoever runs it: what it is, how it is, and how one begins. */
@NullMarked
package dev.arcus.hub.console.operator;

import org.jspecify.annotations.NullMarked;

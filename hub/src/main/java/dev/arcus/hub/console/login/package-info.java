/** The way in and out of the console. */
@NullMarked
package dev.arcus.hub.console.login;

import org.jspecify.annotations.NullMarked;

/**
 * The pages of the hub, drawn on the server. A page is a handler that calls the use cases, a record with what it shows, and a template
 * (JTE, in {@code src/main/jte}) that holds no rule. The parts of the console stand in packages of their own over {@code frame}.
 */
@NullMarked
package dev.arcus.hub.console;

import org.jspecify.annotations.NullMarked;

/** The users of a company and their roles, and the page on which a link sets a password. */
@NullMarked
package dev.arcus.hub.console.people;

import org.jspecify.annotations.NullMarked;

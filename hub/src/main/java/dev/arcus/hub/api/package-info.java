/** The front door for people and programs: the admin API over HTTP. Parses, calls a use case, renders; holds no rule. */
@NullMarked
package dev.arcus.hub.api;

import org.jspecify.annotations.NullMarked;

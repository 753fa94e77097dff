@NullMarked
package dev.arcus.hub.console.rules;

import org.jspecify.annotations.NullMarked;

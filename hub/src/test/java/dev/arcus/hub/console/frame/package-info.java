@NullMarked
package dev.arcus.hub.console.frame;

import org.jspecify.annotations.NullMarked;

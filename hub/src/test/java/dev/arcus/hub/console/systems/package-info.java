@NullMarked
package dev.arcus.hub.console.systems;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.arcus.hub.mail;

import org.jspecify.annotations.NullMarked;

/** The composition root: configuration, data folder, certificates, start and stop. It alone knows every part of the hub. */
@NullMarked
package dev.arcus.hub.server;

import org.jspecify.annotations.NullMarked;

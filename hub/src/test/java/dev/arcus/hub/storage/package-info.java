/** The stores keep their contracts on both databases, and what is promised of power cuts, full disks and second hubs. */
@NullMarked
package dev.arcus.hub.storage;

import org.jspecify.annotations.NullMarked;

/** The hub's data in a form that no database owns: for backups, and for moving from one database to another. */
@NullMarked
package dev.arcus.hub.storage.portable;

import org.jspecify.annotations.NullMarked;

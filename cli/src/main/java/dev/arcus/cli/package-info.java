/** The commands: clients of the admin API, nothing more. */
@NullMarked
package dev.arcus.cli;

import org.jspecify.annotations.NullMarked;

/** The admin API as the commands call it. */
@NullMarked
package dev.arcus.cli.client;

import org.jspecify.annotations.NullMarked;

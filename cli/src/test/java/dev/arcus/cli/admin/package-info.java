/** The operator's commands by example. */
@NullMarked
package dev.arcus.cli.admin;

import org.jspecify.annotations.NullMarked;

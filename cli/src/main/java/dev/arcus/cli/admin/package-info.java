/** Commands for the operator on the hub's own machine. */
@NullMarked
package dev.arcus.cli.admin;

import org.jspecify.annotations.NullMarked;

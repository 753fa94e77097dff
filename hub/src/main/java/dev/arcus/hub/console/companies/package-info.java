/** The pages of one company. */
@NullMarked
package dev.arcus.hub.console.companies;

import org.jspecify.annotations.NullMarked;

/** One place that decides who may do what to which object. */
@NullMarked
package dev.arcus.domain.access;

import org.jspecify.annotations.NullMarked;

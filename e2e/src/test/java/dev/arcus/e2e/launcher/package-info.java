/** The launcher ./arcus, with a JDK and a Maven that only write down how they were called. */
@NullMarked
package dev.arcus.e2e.launcher;

import org.jspecify.annotations.NullMarked;

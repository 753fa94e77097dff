@NullMarked
package dev.arcus.agent.doctor;

import org.jspecify.annotations.NullMarked;

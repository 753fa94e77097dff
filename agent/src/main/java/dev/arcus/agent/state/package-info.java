/** What an agent keeps: durable files in one locked folder, old or new after any crash. */
@NullMarked
package dev.arcus.agent.state;

import org.jspecify.annotations.NullMarked;

/** The dialogue with the hub: dialling, login, stanzas, and when to come back. */
@NullMarked
package dev.arcus.agent.connection;

import org.jspecify.annotations.NullMarked;

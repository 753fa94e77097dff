/** The stores on SQL: H2 in a folder or PostgreSQL, one set of queries for both. */
@NullMarked
package dev.arcus.hub.storage;

import org.jspecify.annotations.NullMarked;

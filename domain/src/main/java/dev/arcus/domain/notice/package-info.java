/** Notices: who is told of what about PBXs, when, how, and what became of it. */
@NullMarked
package dev.arcus.domain.notice;

import org.jspecify.annotations.NullMarked;

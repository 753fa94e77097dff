/** Just enough of a web server for pages of forms, over the JDK's own: bounded requests, escaped templates, strict headers. */
@NullMarked
package dev.arcus.agent.web;

import org.jspecify.annotations.NullMarked;

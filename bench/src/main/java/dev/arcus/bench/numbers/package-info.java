/** What the translation of a number costs beside the phone-number library alone. */
@NullMarked
package dev.arcus.bench.numbers;

import org.jspecify.annotations.NullMarked;

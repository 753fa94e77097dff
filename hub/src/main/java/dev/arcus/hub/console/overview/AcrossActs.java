package dev.arcus.hub.console.overview;

import dev.arcus.domain.administration.FindAnything;
import dev.arcus.domain.administration.ListSystems;
import dev.arcus.domain.administration.ReadOverview;

/** What the pages across all customers call. */
public record AcrossActs(ReadOverview overview, ListSystems list, FindAnything find) {}

package dev.arcus.hub.console.boxes;

import dev.arcus.domain.administration.AnswerClone;
import dev.arcus.domain.administration.ReadBlockedBoxes;
import dev.arcus.domain.administration.ReadClones;
import dev.arcus.domain.administration.ReadFleet;
import dev.arcus.domain.administration.ReadIncidents;
import dev.arcus.domain.administration.ReadUnknown;
import dev.arcus.domain.administration.UnblockBox;

/** What the pages of boxes call. */
public record BoxActs(
        ReadUnknown unknown,
        ReadFleet fleet,
        ReadIncidents incidents,
        ReadClones clones,
        AnswerClone answer,
        ReadBlockedBoxes blocked,
        UnblockBox unblock) {}

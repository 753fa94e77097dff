package dev.arcus.hub.console.fleet;

import dev.arcus.domain.administration.ChangeFleetItem;
import dev.arcus.domain.administration.ConfirmFirstActivation;
import dev.arcus.domain.administration.DeleteFleetItem;
import dev.arcus.domain.administration.MoveFleetItem;
import dev.arcus.domain.administration.ReadFleet;
import dev.arcus.domain.administration.RegisterFleetItem;
import dev.arcus.domain.administration.UndoFirstActivation;

/** What the pages of the fleet call. */
public record FleetActs(
        RegisterFleetItem register,
        ReadFleet read,
        ChangeFleetItem change,
        MoveFleetItem move,
        DeleteFleetItem delete,
        ConfirmFirstActivation confirm,
        UndoFirstActivation undo) {}

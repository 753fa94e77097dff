package dev.arcus.domain.status;

import dev.arcus.domain.credential.SystemId;
import java.util.Collection;

/** Told by the board, after the fact, whose labels may have turned; called by the gateway's threads, so it must not block. */
interface BoardListener {

    void touched(SystemId system);

    void touched(Collection<SystemId> systems);

    /** Where nobody watches. */
    BoardListener NOBODY = new BoardListener() {
        @Override
        public void touched(SystemId system) {}

        @Override
        public void touched(Collection<SystemId> systems) {}
    };
}

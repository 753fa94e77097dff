package dev.arcus.wire.admin;

import java.util.List;

/**
 * Phones that nobody has any more once something was done; the phones themselves stay.
 *
 * @param total how many
 * @param first at most 100 of them, by short number
 */
public record FreedPhonesBody(int total, List<Phone> first) {

    public FreedPhonesBody {
        first = List.copyOf(first);
    }

    /** Whose phone it is now. */
    public record Phone(String id, String shortNumber, String userId, String userName) {}
}

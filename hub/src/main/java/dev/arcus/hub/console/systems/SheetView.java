package dev.arcus.hub.console.systems;

import java.util.List;

/**
 * The page for the technician, on paper.
 *
 * @param identity what is typed on the PBX
 * @param network what its network has to let through
 * @param contacts whom to call
 * @param languages the same page in the others
 */
public record SheetView(
        String customer,
        List<Fact> identity,
        QrCode qr,
        List<Fact> network,
        List<Fact> contacts,
        List<Language> languages,
        String back) {

    public SheetView {
        identity = List.copyOf(identity);
        network = List.copyOf(network);
        contacts = List.copyOf(contacts);
        languages = List.copyOf(languages);
    }

    /** The page in another language. */
    public record Language(String href, String code) {}

    /** Never prints the code. */
    @Override
    public String toString() {
        return "SheetView[" + customer + "]";
    }
}

package dev.arcus.hub.console.systems;

/**
 * What somebody types on the PBX: the article's pop-up window.
 *
 * @param expires when the code ends, a sentence; may be empty
 * @param sheet the address of the page for the technician
 * @param close where the window leads to
 */
public record CreatedView(
        String name, String pbxId, String code, String expires, QrCode qr, String sheet, String close) {

    /** Never prints the code. */
    @Override
    public String toString() {
        return "CreatedView[" + pbxId + "]";
    }
}

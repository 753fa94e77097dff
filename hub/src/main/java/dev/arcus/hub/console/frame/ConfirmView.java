package dev.arcus.hub.console.frame;

import java.util.List;

/**
 * Asks once before something goes that does not come back.
 *
 * @param action where the form is sent to
 * @param back where whoever thinks better of it goes
 * @param goes what there will be no more
 * @param stays what there will be still
 * @param block why it cannot be done now; empty when it can
 * @param remedy what to do about that
 * @param tag names the state that was looked at
 * @param button what is done
 */
public record ConfirmView(
        String action,
        String back,
        String question,
        List<String> goes,
        List<String> stays,
        String block,
        String remedy,
        String tag,
        String button) {

    public ConfirmView {
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
    }
}

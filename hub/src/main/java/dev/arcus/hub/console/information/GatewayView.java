package dev.arcus.hub.console.information;

import dev.arcus.hub.console.frame.Form;
import java.util.List;

/**
 * The licence agreement of the WebRTC gateway, to be accepted.
 *
 * @param licence names the text that is shown
 */
public record GatewayView(
        Form form, String action, String back, String tag, String version, String licence, List<String> paragraphs) {

    public GatewayView {
        paragraphs = List.copyOf(paragraphs);
    }
}

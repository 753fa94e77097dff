package dev.arcus.hub.console.information;

/**
 * Whether the system's WebRTC gateway is the default route of its group.
 *
 * @param group its name; empty for a system that is in none
 * @param state a sentence
 * @param set the word of the button; empty where nothing can be switched
 * @param wanted what the button sends: {@code 1} for the default route, {@code 0} for no longer
 * @param goes what there is no more after that; empty where nothing can be switched
 */
public record RouteView(
        String group, String state, String action, String back, String tag, String set, String wanted, String goes) {}

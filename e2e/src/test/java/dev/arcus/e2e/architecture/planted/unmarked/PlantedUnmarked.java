package dev.arcus.e2e.architecture.planted.unmarked;

/** Its package has no package-info: the rule must fire. */
final class PlantedUnmarked {
    private PlantedUnmarked() {}
}

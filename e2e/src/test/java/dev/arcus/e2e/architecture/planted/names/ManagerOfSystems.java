package dev.arcus.e2e.architecture.planted.names;

final class ManagerOfSystems {
    private ManagerOfSystems() {}
}

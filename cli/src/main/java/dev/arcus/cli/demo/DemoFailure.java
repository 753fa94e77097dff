package dev.arcus.cli.demo;

/** The demo did not end as it should; the message says where. */
final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    DemoFailure(String message) {
        super(message);
    }
}

package dev.arcus.wire.admin;

/** The reset of a person's password on the hub's own machine. Ours: {@code POST /api/arcus/v1/local/reset-password}. */
public sealed interface PasswordReset {

    record Request(String loginEmail) implements PasswordReset {}

    /** The new password, to be handed over and changed. */
    record Answer(String loginEmail, String password) implements PasswordReset {
        @Override
        public String toString() {
            return "Answer[" + loginEmail + ", ****]";
        }
    }
}

package dev.arcus.wire.admin;

import org.jspecify.annotations.Nullable;

/** How a person sets the own password. */
public sealed interface PasswordChange {

    /** By a link. Ours: {@code POST /api/arcus/v1/password}. */
    record ByLink(@Nullable String token, @Nullable String password) implements PasswordChange {
        @Override
        public String toString() {
            return "ByLink[****]";
        }
    }

    /** The password of this person is set. */
    record Answer(String loginEmail) implements PasswordChange {}

    /** By the password so far: {@code PUT enduser/v1.0/users/{id}/change-password}. */
    record ByPassword(
            @Nullable String oldPassword, @Nullable String newPassword) implements PasswordChange {
        @Override
        public String toString() {
            return "ByPassword[****]";
        }
    }
}

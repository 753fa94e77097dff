package dev.arcus.domain.accounts;

import dev.arcus.domain.people.PasswordLink.Purpose;
import dev.arcus.domain.people.User;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words that a link to set a password is sent with, in the person's language: German, French, else English. */
final class LinkLetter {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private LinkLetter() {}

    static Mail write(User user, Purpose purpose, String address, Instant expires) {
        var until = UNTIL.format(expires);
        return switch (user.language().substring(0, 2)) {
            case "de" -> german(user, purpose, address, until);
            case "fr" -> french(user, purpose, address, until);
            default -> english(user, purpose, address, until);
        };
    }

    private static Mail english(User user, Purpose purpose, String address, String until) {
        var why = purpose == Purpose.INVITATION
                ? "You have been given an account on the Arcus hub."
                : "Somebody who administers your account wants you to set a new password.";
        return new Mail(user.loginEmail(), "Set your password", """
                Hello %s,

                %s
                Open this link and set your password. It works once, until %s:

                %s

                If you do not expect this message, leave the link alone.
                """.formatted(user.displayName(), why, until, address));
    }

    private static Mail german(User user, Purpose purpose, String address, String until) {
        var why = purpose == Purpose.INVITATION
                ? "Für Sie wurde ein Konto auf dem Arcus-Hub angelegt."
                : "Wer Ihr Konto verwaltet, bittet Sie, ein neues Kennwort zu setzen.";
        return new Mail(
                user.loginEmail(), "Setzen Sie Ihr Kennwort", """
                Guten Tag %s,

                %s
                Öffnen Sie diesen Link und setzen Sie Ihr Kennwort. Er gilt einmal, bis %s:

                %s

                Wenn Sie diese Nachricht nicht erwarten, öffnen Sie den Link nicht.
                """.formatted(user.displayName(), why, until, address));
    }

    private static Mail french(User user, Purpose purpose, String address, String until) {
        var why = purpose == Purpose.INVITATION
                ? "Un compte a été créé pour vous sur le hub Arcus."
                : "La personne qui gère votre compte vous demande de définir un nouveau mot de passe.";
        return new Mail(user.loginEmail(), "Définissez votre mot de passe", """
                Bonjour %s,

                %s
                Ouvrez ce lien et définissez votre mot de passe. Il est valable une fois, jusqu'au %s :

                %s

                Si vous n'attendez pas ce message, n'ouvrez pas le lien.
                """.formatted(
                        user.displayName(), why, until, address));
    }
}

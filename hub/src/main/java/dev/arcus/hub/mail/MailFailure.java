package dev.arcus.hub.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import java.util.stream.Stream;

/** What an operator is told when a message did not leave: one line, without a name or an address of the message. */
final class MailFailure {

    private static final int DEPTH = 20;

    private MailFailure() {}

    static String words(MessagingException failure) {
        return Stream.iterate(
                        Optional.<Throwable>of(failure), Optional::isPresent, one -> one.flatMap(MailFailure::next))
                .limit(DEPTH)
                .flatMap(Optional::stream)
                .map(MailFailure::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> String.valueOf(failure.getMessage())
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip());
    }

    private static Optional<String> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case AuthenticationFailedException refused -> "the server refuses user or password";
                    case SendFailedException refused -> "the server does not take this recipient";
                    case CertificateExpiredException expired -> "the server's certificate has expired";
                    case CertPathBuilderException unknown ->
                        "the server's certificate is of no authority that is trusted here: give its authority as smtp-ca";
                    case CertPathValidatorException invalid ->
                        "the server's certificate is not valid: " + invalid.getReason();
                    case CertificateException other
                    when isOfAnotherName(other) ->
                        "the server's certificate is for another name: dial the name that it bears";
                    case UnknownHostException unknown -> "there is no such host";
                    case ConnectException refused -> "nobody listens there";
                    case SocketTimeoutException silent -> "the server did not answer in time";
                    default ->
                        isOfAnotherName(cause)
                                ? "the server's certificate is for another name: dial the name that it bears"
                                : null;
                });
    }

    private static boolean isOfAnotherName(Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        return message.contains("No subject alternative")
                || message.contains("No name matching")
                || message.contains("verify identity of server");
    }

    private static Optional<Throwable> next(Throwable failure) {
        var cause = failure.getCause();
        return cause == null && failure instanceof MessagingException mail
                ? Optional.ofNullable(mail.getNextException())
                : Optional.ofNullable(cause);
    }
}

package dev.arcus.domain.notice;

import dev.arcus.domain.accounts.Mail;
import dev.arcus.domain.notice.Notice.Subject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The digest: everything that happened since the last one, by company, in plain text. Times are UTC. */
final class DigestLetter {

    /** Lines in one mail; of what is beyond it says how much. */
    static final int MAX_LINES = 1_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private DigestLetter() {}

    static Mail of(String to, String language, List<Notice> notices, String address) {
        var companies = new TreeMap<String, List<String>>();
        var count = 0;
        var left = MAX_LINES;
        for (var notice : notices) {
            count += Math.max(1, notice.count());
            if (notice.subjects().isEmpty()) {
                companies
                        .computeIfAbsent("", key -> new ArrayList<>())
                        .add(TIME.format(notice.at()) + "  " + words(notice.kind(), language));
            }
            for (var subject : notice.subjects()
                    .subList(0, Math.min(left, notice.subjects().size()))) {
                companies
                        .computeIfAbsent(subject.companyName(), key -> new ArrayList<>())
                        .add(line(notice, subject, language));
                left--;
            }
            var more = notice.count() - notice.subjects().size();
            if (more > 0) {
                companies
                        .computeIfAbsent("", key -> new ArrayList<>())
                        .add(words(notice.kind(), language) + ": + " + more);
            }
        }
        return new Mail(to, subject(language, count), text(companies, language, address));
    }

    private static String text(TreeMap<String, List<String>> companies, String language, String address) {
        var text = new StringBuilder();
        companies.forEach((company, lines) -> {
            text.append(company.isEmpty() ? "Arcus" : company).append("\n\n");
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
            text.append('\n');
        });
        return text.append(closing(language)).append(address).append('\n').toString();
    }

    private static String line(Notice notice, Subject subject, String language) {
        var id = subject.pbxId().isEmpty() ? "" : " (" + subject.pbxId() + ")";
        var detail = subject.detail().isEmpty() ? "" : " – " + subject.detail();
        return time(subject.since()) + "  " + words(notice.kind(), language) + ": " + subject.name() + id + detail;
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String subject(String language, int count) {
        return switch (language) {
            case "de" -> "Arcus: " + count + (count == 1 ? " Meldung" : " Meldungen");
            case "fr" -> "Arcus : " + count + (count == 1 ? " notification" : " notifications");
            default -> "Arcus: " + count + (count == 1 ? " notice" : " notices");
        };
    }

    private static String closing(String language) {
        return switch (language) {
            case "de" -> "Alles Weitere steht in der Konsole: ";
            case "fr" -> "Le reste se trouve dans la console : ";
            default -> "The rest is in the console: ";
        };
    }

    private static String words(NoticeKind kind, String language) {
        return switch (language) {
            case "de" -> german(kind);
            case "fr" -> french(kind);
            default -> english(kind);
        };
    }

    private static String english(NoticeKind kind) {
        return switch (kind) {
            case NOT_RUNNING -> "not Running";
            case RUNNING -> "Running again";
            case PENDING_TOO_LONG -> "Pending for too long";
            case SECOND_BOX -> "a second box was refused";
            case CODE_EXPIRES -> "the activation code expires";
            case CERTIFICATE_EXPIRES -> "the hub's certificate expires";
            case AFTER_MAINTENANCE -> "still so after the maintenance";
            case TEST -> "this is a test";
        };
    }

    private static String german(NoticeKind kind) {
        return switch (kind) {
            case NOT_RUNNING -> "nicht Laufend";
            case RUNNING -> "wieder Laufend";
            case PENDING_TOO_LONG -> "zu lange Ausstehend";
            case SECOND_BOX -> "eine zweite Anlage wurde abgewiesen";
            case CODE_EXPIRES -> "der Aktivierungscode läuft ab";
            case CERTIFICATE_EXPIRES -> "das Zertifikat des Hubs läuft ab";
            case AFTER_MAINTENANCE -> "nach der Wartung noch immer so";
            case TEST -> "dies ist ein Test";
        };
    }

    private static String french(NoticeKind kind) {
        return switch (kind) {
            case NOT_RUNNING -> "n'est plus en cours d'exécution";
            case RUNNING -> "de nouveau en cours d'exécution";
            case PENDING_TOO_LONG -> "en attente depuis trop longtemps";
            case SECOND_BOX -> "un deuxième équipement a été refusé";
            case CODE_EXPIRES -> "le code d'activation expire";
            case CERTIFICATE_EXPIRES -> "le certificat du hub expire";
            case AFTER_MAINTENANCE -> "toujours ainsi après la maintenance";
            case TEST -> "ceci est un test";
        };
    }
}

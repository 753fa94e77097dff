package dev.arcus.agent.sip;

import dev.arcus.agent.trust.HubNotTrusted;

/** Why a SIP PBX is not proved alive, or the agent is not registered with it. */
sealed interface Trouble {

    /** One line for the technician, at most 200 characters; it becomes the reason of the channel. */
    default String words() {
        String text = text();
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    /** The line, whatever its length. */
    String text();

    /** Nothing was asked yet. */
    record NotAskedYet() implements Trouble {
        @Override
        public String text() {
            return "the PBX was not asked yet";
        }
    }

    /** No final answer in time. */
    record NoAnswer(SipServer at) implements Trouble {
        @Override
        public String text() {
            return "no answer from the PBX at " + at.words();
        }
    }

    /** The machine is there and says that nobody has the port. */
    record NothingListens(SipServer at) implements Trouble {
        @Override
        public String text() {
            return "no answer from the PBX: nothing listens at " + at.words();
        }
    }

    /** The connection ended before an answer came. */
    record Closed(SipServer at) implements Trouble {
        @Override
        public String text() {
            return "no answer from the PBX: it closed the connection at " + at.words();
        }
    }

    /** No address behind the name. */
    record CannotResolve(String host) implements Trouble {
        @Override
        public String text() {
            return "the PBX's name " + host + " cannot be resolved";
        }
    }

    /** The certificate is not what was installed. */
    record NotTrusted(HubNotTrusted.Fault fault) implements Trouble {
        @Override
        public String text() {
            return switch (fault) {
                case UNKNOWN_AUTHORITY -> "TLS not trusted: the PBX's certificate is not from an installed authority";
                case WRONG_NAME -> "TLS not trusted: the PBX's certificate is for another host name";
                case EXPIRED -> "TLS not trusted: the PBX's certificate has expired, or this machine's clock is wrong";
                case NOT_YET_VALID ->
                    "TLS not trusted: the PBX's certificate is not valid yet, or this machine's clock is wrong";
            };
        }
    }

    /** Something else speaks there, or another TLS. */
    record NoTls(SipServer at) implements Trouble {
        @Override
        public String text() {
            return "no TLS with the PBX at " + at.words();
        }
    }

    /** An answer that proves no life, or a registration that was refused. */
    record Refused(String method, int code) implements Trouble {
        @Override
        public String text() {
            String known = switch (code) {
                case 403 -> " (extension or password not accepted)";
                case 404 -> " (no such extension)";
                default -> "";
            };
            return "refused: the PBX answers " + method + " with " + code + known;
        }
    }

    /** The digest was made with a fresh nonce and still not accepted. */
    record WrongPassword(String extension) implements Trouble {
        @Override
        public String text() {
            return "wrong password: the PBX does not accept the login of extension " + extension;
        }
    }

    /** The PBX wants a login of a kind that is not built here. */
    record UnknownLogin() implements Trouble {
        @Override
        public String text() {
            return "the PBX wants a login other than Digest with MD5, SHA-256 or SHA-512-256";
        }
    }

    /** Not registered, and no answer about it yet. */
    record NotRegisteredYet(String extension) implements Trouble {
        @Override
        public String text() {
            return "not registered as extension " + extension + " yet";
        }
    }
}

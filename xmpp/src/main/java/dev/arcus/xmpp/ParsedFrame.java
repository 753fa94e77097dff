package dev.arcus.xmpp;

/** What the bounded parser made of a frame. */
public sealed interface ParsedFrame {
    /** A well-formed element within the limits. */
    record Parsed(Element element) implements ParsedFrame {}

    /** A frame that ends the stream, with the stream error that says so. */
    sealed interface Refused extends ParsedFrame {
        StreamCondition condition();
    }

    /** Not XML, not UTF-8, more than one element, or none. */
    record NotWellFormed() implements Refused {
        @Override
        public StreamCondition condition() {
            return StreamCondition.NOT_WELL_FORMED;
        }
    }

    /** DTD, processing instruction (an XML declaration too), comment, or an entity that XML does not define itself (RFC 6120 §11.1). */
    record Restricted() implements Refused {
        @Override
        public StreamCondition condition() {
            return StreamCondition.RESTRICTED_XML;
        }
    }

    /** More bytes than the limit. */
    record TooLarge() implements Refused {
        @Override
        public StreamCondition condition() {
            return StreamCondition.POLICY_VIOLATION;
        }
    }

    /** More elements inside each other than the limit. */
    record TooDeep() implements Refused {
        @Override
        public StreamCondition condition() {
            return StreamCondition.POLICY_VIOLATION;
        }
    }

    /** More attributes or children of one element than the limit. */
    record TooMany() implements Refused {
        @Override
        public StreamCondition condition() {
            return StreamCondition.POLICY_VIOLATION;
        }
    }
}

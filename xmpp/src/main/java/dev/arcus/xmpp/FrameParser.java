package dev.arcus.xmpp;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/**
 * Reads one frame: one whole element in UTF-8 (RFC 7395 §3.3). Keeps nothing between frames and may be shared by all threads; it is
 * quickest on long-lived platform threads, which reuse their buffers.
 */
public final class FrameParser {
    private static final ParsedFrame.NotWellFormed NOT_WELL_FORMED = new ParsedFrame.NotWellFormed();
    private static final ParsedFrame.Restricted RESTRICTED = new ParsedFrame.Restricted();
    private static final String[] NO_ATTRIBUTES = {};

    private final FrameLimits limits;
    private final InputFactoryImpl factory;

    public FrameParser(FrameLimits limits) {
        this.limits = limits;
        this.factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, false);
    }

    public ParsedFrame parse(String frame) {
        if (frame.length() > limits.maxBytes()) {
            return new ParsedFrame.TooLarge();
        }
        return parse(frame.getBytes(StandardCharsets.UTF_8));
    }

    public ParsedFrame parse(byte[] frame) {
        if (frame.length > limits.maxBytes()) {
            return new ParsedFrame.TooLarge();
        }
        // The second byte keeps Aalto from taking the frame for UTF-16.
        if (frame.length < 4 || frame[0] != '<' || frame[1] == 0 || !isUtf8(frame)) {
            return NOT_WELL_FORMED;
        }
        if (frame[1] == '?') {
            return RESTRICTED;
        }
        try {
            return read(factory.createXMLStreamReader(new Stax2ByteArraySource(frame, 0, frame.length)));
        } catch (Refusal refusal) {
            return refusal.frame;
        } catch (XMLStreamException notXml) {
            return usesForeignEntity(frame) ? RESTRICTED : NOT_WELL_FORMED;
        } catch (RuntimeException surprise) {
            // Aalto reports some broken encodings by unchecked exceptions; none of them may reach a caller.
            return NOT_WELL_FORMED;
        }
    }

    /** Aalto lets overlong forms, surrogates and values past U+10FFFF through; the JDK's decoder does not. */
    private static boolean isUtf8(byte[] frame) {
        int all = 0;
        for (byte each : frame) {
            all |= each;
        }
        if (all >= 0) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(frame));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private ParsedFrame read(XMLStreamReader reader) throws XMLStreamException, Refusal {
        try {
            refuseRestricted(reader.next());
            var element = element(reader, 1);
            while (reader.hasNext()) {
                refuseRestricted(reader.next());
            }
            return new ParsedFrame.Parsed(element);
        } finally {
            reader.close();
        }
    }

    private Element element(XMLStreamReader reader, int depth) throws XMLStreamException, Refusal {
        if (depth > limits.maxDepth()) {
            throw new Refusal(new ParsedFrame.TooDeep());
        }
        String name = reader.getLocalName();
        String namespace = orEmpty(reader.getNamespaceURI());
        String[] attributes = attributes(reader);
        List<Element> children = List.of();
        String text = "";
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            refuseRestricted(event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                children = children.isEmpty() ? new ArrayList<>(2) : children;
                if (children.size() == limits.maxChildren()) {
                    throw new Refusal(new ParsedFrame.TooMany());
                }
                children.add(element(reader, depth + 1));
            } else {
                text = text.isEmpty() ? reader.getText() : text + reader.getText();
            }
        }
        boolean layoutOnly = !children.isEmpty() && text.isBlank();
        return Element.parsed(name, namespace, attributes, List.copyOf(children), layoutOnly ? "" : text);
    }

    private String[] attributes(XMLStreamReader reader) throws Refusal {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return NO_ATTRIBUTES;
        }
        if (count > limits.maxAttributes()) {
            throw new Refusal(new ParsedFrame.TooMany());
        }
        var kept = new ArrayList<String>(count * 2);
        for (int i = 0; i < count; i++) {
            String prefix = orEmpty(reader.getAttributePrefix(i));
            if (prefix.isEmpty() || prefix.equals("xml")) {
                kept.add(prefix.isEmpty() ? reader.getAttributeLocalName(i) : "xml:" + reader.getAttributeLocalName(i));
                kept.add(reader.getAttributeValue(i));
            }
        }
        return kept.toArray(String[]::new);
    }

    private static void refuseRestricted(int event) throws Refusal {
        switch (event) {
            case XMLStreamConstants.DTD,
                    XMLStreamConstants.PROCESSING_INSTRUCTION,
                    XMLStreamConstants.COMMENT,
                    XMLStreamConstants.ENTITY_REFERENCE -> throw new Refusal(RESTRICTED);
            default -> {}
        }
    }

    /** Only asked of a frame that failed: was it for an entity that XML does not define itself? */
    private static boolean usesForeignEntity(byte[] frame) {
        String text = new String(frame, StandardCharsets.UTF_8);
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            int end = text.indexOf(';', at);
            if (end > at && isForeign(text.substring(at + 1, end))) {
                return true;
            }
        }
        return text.contains("<!DOCTYPE");
    }

    private static boolean isForeign(String entity) {
        return switch (entity) {
            case "amp", "lt", "gt", "quot", "apos" -> false;
            default -> ElementWriter.isName(entity);
        };
    }

    @SuppressWarnings("NullAway") // StAX answers null for "none" without saying so in its signatures
    private static String orEmpty(String valueOrNull) {
        return valueOrNull == null ? "" : valueOrNull;
    }

    /** Leaves the recursion; carries no stack trace, since hostile frames would pay us for making them. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient ParsedFrame.Refused frame;

        Refusal(ParsedFrame.Refused frame) {
            super("refused frame", null, false, false);
            this.frame = frame;
        }
    }
}

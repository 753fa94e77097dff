package dev.arcus.xmpp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One XML element with everything below it; immutable. Text is the element's own character data, joined; the order between text and
 * children is not kept (XMPP has no mixed content). Attributes are known by their local name, those of the XML namespace as
 * {@code xml:lang}; attributes of other namespaces are not kept (RFC 6120 §8.4 has a receiver ignore what it does not know).
 */
public final class Element {
    private static final String[] NO_ATTRIBUTES = {};

    private final String name;
    private final String namespace;
    private final String[] attributes;
    private final List<Element> children;
    private final String text;

    private Element(String name, String namespace, String[] attributes, List<Element> children, String text) {
        this.name = name;
        this.namespace = namespace;
        this.attributes = attributes;
        this.children = children;
        this.text = text;
    }

    /** An element without attributes or content. */
    public static Element of(String name, String namespace) {
        return new Element(checkedName(name), namespace, NO_ATTRIBUTES, List.of(), "");
    }

    public static Builder builder(String name, String namespace) {
        return new Builder(checkedName(name), namespace);
    }

    /** For the parser: names are known to be good, attributes are name, value, name, value. */
    static Element parsed(String name, String namespace, String[] attributes, List<Element> children, String text) {
        return new Element(name, namespace, attributes, children, text);
    }

    public String name() {
        return name;
    }

    /** The namespace, empty when there is none. */
    public String namespace() {
        return namespace;
    }

    public boolean is(String expectedName, String expectedNamespace) {
        return name.equals(expectedName) && namespace.equals(expectedNamespace);
    }

    public Optional<String> attribute(String attribute) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(attribute)) {
                return Optional.of(attributes[i + 1]);
            }
        }
        return Optional.empty();
    }

    /** The names of the attributes in the order in which they were written. */
    public List<String> attributeNames() {
        var names = new ArrayList<String>(attributes.length / 2);
        for (int i = 0; i < attributes.length; i += 2) {
            names.add(attributes[i]);
        }
        return List.copyOf(names);
    }

    public List<Element> children() {
        return children;
    }

    public Optional<Element> firstChild() {
        return children.isEmpty() ? Optional.empty() : Optional.of(children.getFirst());
    }

    /** The first child of that name and namespace. */
    public Optional<Element> child(String childName, String childNamespace) {
        for (Element child : children) {
            if (child.is(childName, childNamespace)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    public List<Element> children(String childName, String childNamespace) {
        return children.stream()
                .filter(child -> child.is(childName, childNamespace))
                .toList();
    }

    /** The character data of this element, empty when there is none. */
    public String text() {
        return text;
    }

    /** This element as a document of its own, namespaces declared, every character escaped that needs it. */
    public String toXml() {
        var out = new StringBuilder(256);
        ElementWriter.write(this, "", out);
        return out.toString();
    }

    String[] rawAttributes() {
        return attributes;
    }

    /** As XML; never log it: stanzas carry secrets. */
    @Override
    public String toString() {
        return "Element[" + name + "]";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Element that
                && name.equals(that.name)
                && namespace.equals(that.namespace)
                && text.equals(that.text)
                && sameAttributes(that)
                && children.equals(that.children);
    }

    private boolean sameAttributes(Element that) {
        if (attributes.length != that.attributes.length) {
            return false;
        }
        for (int i = 0; i < attributes.length; i += 2) {
            var value = that.attribute(attributes[i]);
            if (value.isEmpty() || !value.get().equals(attributes[i + 1])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, namespace, text, attributes.length, children);
    }

    private static String checkedName(String name) {
        if (!ElementWriter.isName(name)) {
            throw new IllegalArgumentException("not an XML name");
        }
        return name;
    }

    /** Collects attributes and content; used by one thread. */
    public static final class Builder {
        private final String name;
        private final String namespace;
        private final List<Element> children = new ArrayList<>(2);
        private String[] attributes = NO_ATTRIBUTES;
        private String text = "";

        private Builder(String name, String namespace) {
            this.name = name;
            this.namespace = namespace;
        }

        /** Sets an attribute that is not set yet; the only prefix known is {@code xml}, as in {@code xml:lang}. */
        public Builder attribute(String attribute, String value) {
            checkedName(attribute.startsWith("xml:") ? attribute.substring(4) : attribute);
            int length = attributes.length;
            for (int i = 0; i < length; i += 2) {
                if (attributes[i].equals(attribute)) {
                    throw new IllegalArgumentException("attribute set twice");
                }
            }
            attributes = Arrays.copyOf(attributes, length + 2);
            attributes[length] = attribute;
            attributes[length + 1] = value;
            return this;
        }

        public Builder attribute(String attribute, long value) {
            return attribute(attribute, Long.toString(value));
        }

        /** Sets the attribute unless the value is empty. */
        public Builder attributeIfPresent(String attribute, String value) {
            return value.isEmpty() ? this : attribute(attribute, value);
        }

        public Builder child(Element child) {
            children.add(child);
            return this;
        }

        public Builder children(List<Element> more) {
            children.addAll(more);
            return this;
        }

        public Builder text(String content) {
            text = content;
            return this;
        }

        public Element build() {
            return new Element(name, namespace, attributes, List.copyOf(children), text);
        }
    }
}

package dev.arcus.hub.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page as a browser takes it apart (HTML Living Standard §13.2.5, as far as our pages need it): elements with their attributes. Says what
 * no page of ours may have, whoever named the things on it.
 */
final class Markup {

    private static final Set<String> FOREIGN =
            Set.of("iframe", "frame", "object", "embed", "base", "applet", "style", "img", "audio", "video", "math");
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "hx-get", "hx-post", "data-after", "xlink:href", "poster");
    private static final Set<String> TEXT_ONLY = Set.of("textarea", "title");
    private static final Pattern OURS = Pattern.compile("(/(?![/\\\\])|#|\\?).*|", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");

    private final String page;
    private final List<Element> elements = new ArrayList<>();
    private int at;

    private Markup(String page) {
        this.page = page;
    }

    /** An element's begin. */
    record Element(String name, Map<String, String> attributes, String text) {

        String value(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }
    }

    /** A form of the page: where it goes, and what stands in its fields. */
    record Sending(String action, boolean post, List<Element> inputs) {

        /** What a browser would send now. */
        Map<String, String> values() {
            var values = new LinkedHashMap<String, String>();
            for (var input : inputs) {
                var type = input.value("type");
                var isOff = type.equals("checkbox") && !input.has("checked") || type.equals("file");
                if (input.has("name") && !isOff) {
                    values.putIfAbsent(
                            input.value("name"), input.name().equals("textarea") ? input.text() : input.value("value"));
                }
            }
            return values;
        }

        /** The names of what is typed. */
        List<String> typed() {
            return inputs.stream()
                    .filter(input -> input.name().equals("textarea")
                            || input.name().equals("input")
                                    && !Set.of("hidden", "checkbox", "radio", "file", "submit")
                                            .contains(input.value("type")))
                    .map(input -> input.value("name"))
                    .toList();
        }
    }

    static Markup of(String page) {
        var markup = new Markup(page);
        markup.read();
        return markup;
    }

    List<Element> elements() {
        return elements;
    }

    /** What is on the page and must not be; empty when all is well. */
    List<String> problems() {
        var found = new ArrayList<String>();
        for (var element : elements) {
            if (FOREIGN.contains(element.name())) {
                found.add("<" + element.name() + ">");
            }
            if (element.name().equals("script")
                    && (!element.value("src").startsWith("/assets/")
                            || !element.text().isBlank())) {
                found.add("a script of its own: " + element);
            }
            element.attributes().forEach((name, value) -> problem(element, name, value, found));
        }
        return found;
    }

    private static void problem(Element element, String name, String value, List<String> found) {
        if (!NAME.matcher(name).matches() || name.startsWith("on") || name.equals("style") || name.equals("srcdoc")) {
            found.add(element.name() + " " + name + "=" + value);
        }
        if (ADDRESSES.contains(name) && !OURS.matcher(value).matches()) {
            found.add(element.name() + " leads to " + value);
        }
    }

    /** Every address that the page leads to. */
    List<String> links() {
        return elements.stream()
                .filter(element -> element.name().equals("a"))
                .map(element -> element.value("href"))
                .filter(href -> href.startsWith("/"))
                .distinct()
                .toList();
    }

    /** The forms, in order. {@code here}: the address of the page, for forms that name none. */
    List<Sending> forms(String here) {
        var forms = new ArrayList<Sending>();
        List<Element> inputs = new ArrayList<>();
        var chosen = new HashMap<String, String>();
        var select = "";
        for (var element : elements) {
            switch (element.name()) {
                case "form" -> {
                    inputs = new ArrayList<>();
                    var action = element.value("action").isEmpty() ? here : element.value("action");
                    forms.add(new Sending(action, element.value("method").equalsIgnoreCase("post"), inputs));
                }
                case "input", "textarea" -> inputs.add(element);
                case "select" -> {
                    select = element.value("name");
                    chosen.clear();
                }
                case "option" -> {
                    if (element.has("selected") || !chosen.containsKey(select)) {
                        chosen.put(select, element.value("value"));
                        var name = select;
                        inputs.removeIf(input -> input.name().equals("select")
                                && input.value("name").equals(name));
                        inputs.add(new Element("select", Map.of("name", name, "value", element.value("value")), ""));
                    }
                }
                default -> {
                    // Nothing that is sent.
                }
            }
        }
        return forms;
    }

    private void read() {
        while (at < page.length()) {
            var open = page.indexOf('<', at);
            if (open < 0 || open + 1 == page.length()) {
                return;
            }
            at = open + 1;
            var next = page.charAt(at);
            if (next == '!' || next == '?' || next == '/') {
                var end = page.indexOf('>', at);
                at = end < 0 ? page.length() : end + 1;
            } else if (Character.isLetter(next)) {
                element();
            }
        }
    }

    private void element() {
        var name = until(" \t\r\n/>").toLowerCase(Locale.ROOT);
        var attributes = new LinkedHashMap<String, String>();
        while (at < page.length() && page.charAt(at) != '>') {
            if (" \t\r\n/".indexOf(page.charAt(at)) >= 0) {
                at++;
            } else {
                attribute(attributes);
            }
        }
        at++;
        elements.add(new Element(name, attributes, inside(name)));
    }

    private void attribute(Map<String, String> attributes) {
        var from = at;
        var name = until(" \t\r\n/>=");
        if (at == from) {
            // An "=" that begins a name belongs to it.
            at++;
            name = "=" + until(" \t\r\n/>=");
        }
        while (at < page.length() && " \t\r\n".indexOf(page.charAt(at)) >= 0) {
            at++;
        }
        var value = "";
        if (at < page.length() && page.charAt(at) == '=') {
            at++;
            value = value();
        }
        attributes.putIfAbsent(name.toLowerCase(Locale.ROOT), unescaped(value));
    }

    private String value() {
        var quote = at < page.length() ? page.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') {
            return until(" \t\r\n>");
        }
        at++;
        var text = until(String.valueOf(quote));
        at++;
        return text;
    }

    /** The text of elements that hold nothing else. */
    private String inside(String name) {
        if (!TEXT_ONLY.contains(name) && !name.equals("script")) {
            return "";
        }
        var end = page.toLowerCase(Locale.ROOT).indexOf("</" + name, at);
        var text = page.substring(at, end < 0 ? page.length() : end);
        at = end < 0 ? page.length() : end;
        return unescaped(text);
    }

    private String until(String stops) {
        var from = at;
        while (at < page.length() && stops.indexOf(page.charAt(at)) < 0) {
            at++;
        }
        return page.substring(from, at);
    }

    /** The few references that our templates write. */
    static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}

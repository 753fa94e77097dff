package dev.arcus.domain.imports;

import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** "Server-Typ" of the article: the model of an OXO, or another type. */
record ServerType(SystemType type, @Nullable Model model) {

    /** Reads a model's name, or a type of the API. */
    static ServerType parse(String text) {
        var model = Model.parse(text);
        if (model.isPresent()) {
            return new ServerType(SystemType.OXO, model.get());
        }
        var word = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        var type = SystemType.valueOf(word);
        return new ServerType(type, type == SystemType.OXO ? Model.OXO_CONNECT : null);
    }

    static ServerType of(PbxSystem system) {
        return new ServerType(system.type(), system.model());
    }

    String label() {
        return model == null ? type.name().toLowerCase(Locale.ROOT) : model.label();
    }
}

package dev.arcus.e2e.browser;

/**
 * The words of both journeys, as the article has them in German and as product.md has them in English: typed out here, never read from
 * what the pages are made of.
 */
enum Label {
    EMAIL("E-Mail-Adresse", "E-mail address", "Adresse e-mail"),
    PASSWORD("Kennwort", "Password", "Mot de passe"),
    LOG_IN("Anmelden", "Log in", "Se connecter"),

    MANAGE_CUSTOMERS("Kunden verwalten", "Manage customers", "Gérer les clients"),
    MY_CUSTOMERS("MEINE KUNDEN", "MY CUSTOMERS", "MES CLIENTS"),
    CUSTOMER_COMPANIES("Kundenunternehmen", "Customer companies", "Entreprises clientes"),
    COMMUNICATION("Kommunikation", "Communication", "Communication"),
    COMMUNICATION_SERVERS("Kommunikationsserver", "Communication servers", "Serveurs de communication"),

    CREATE("Erstellen", "Create", "Créer"),
    SERVER_NAME("Server-Name", "Server name", "Nom du serveur"),
    SERVER_TYPE("Server-Typ", "Server type", "Type de serveur"),
    ACTIVATE_GATEWAY("WebRTC-Gateway aktivieren", "Activate WebRTC gateway", "Activer la passerelle WebRTC"),
    I_ACCEPT("Ich akzeptiere", "I accept", "J’accepte"),
    SPECIFY(
            "Geräte-ID und Aktivierungscode angeben",
            "Specify device ID and activation code",
            "Spécifier l’ID de l’équipement et le code d’activation"),
    DEVICE_ID("Geräte-ID", "Device ID", "ID de l’équipement"),
    ACTIVATION_CODE("Aktivierungscode", "Activation code", "Code d’activation"),
    DIALING_INFORMATION("Informationen zur Einwahl", "Dialing information", "Informations de numérotation"),
    COUNTRY("Land", "Country", "Pays"),
    NATIONAL_PREFIX("Nationale Vorwahl", "National prefix", "Préfixe national"),
    INTERNATIONAL_PREFIX("Internationale Vorwahl", "International prefix", "Préfixe international"),
    OUTBOUND_PREFIX("Ausgehende Vorwahl", "Outbound prefix", "Préfixe sortant"),
    USE_OUTBOUND_PREFIX("Präfix für ausgehende Anrufe verwenden", "Use outbound prefix", "Utiliser le préfixe sortant"),
    INSTALLATION_NUMBER("Installationsnummer", "Installation number", "Numéro d’installation"),
    EXAMPLE(
            "089 123456 wird als 0 089 123456 gewählt",
            "089 123456 is dialled as 0 089 123456",
            "089 123456 est composé sous la forme 0 089 123456"),
    NO_NUMBER("Das ist keine Telefonnummer", "This is not a telephone number", "Ce n’est pas un numéro de téléphone"),
    SHEET("Blatt für den Techniker", "Sheet for the technician", "Fiche pour le technicien"),
    CLOSE("Schließen", "Close", "Fermer"),

    PENDING("Ausstehend", "Pending", "En attente"),
    RUNNING("Laufend", "Running", "En service"),
    INFORMATION("Informationen", "Information", "Informations"),
    TELEPHONY("Telefonie", "Telephony", "Téléphonie"),
    CONNECTION("Verbindung", "Connection", "Connexion"),
    HISTORY("Verlauf", "History", "Historique"),
    PROOFS("Nachweis je Kanal", "Proof of each channel", "Vérification de chaque canal"),
    PROBE_NOW("Jetzt prüfen", "Probe now", "Tester maintenant"),
    ANSWERED("Die Telefonanlage hat innerhalb von", "The PBX answered within", "Le PBX a répondu en"),

    PBX_PASSWORD("Kennwort", "Password", "Mot de passe"),
    PBX_PASSWORD_AGAIN("Kennwort wiederholen", "Password again", "Confirmer le mot de passe"),
    SET_AND_LOG_IN("Festlegen und anmelden", "Set and log in", "Définir et se connecter"),
    EXPERT_VIEW("Expertenansicht", "Expert view", "Vue expert"),
    INSTALLATION_FILE("Installationsdatei", "Installation file", "Fichier d’installation"),
    LOAD("Laden", "Load", "Charger"),
    CLOUD_RAINBOW("Cloud Rainbow", "Cloud Rainbow", "Cloud Rainbow"),
    RAINBOW_ENABLED("Rainbow aktiviert", "Rainbow enabled", "Rainbow activé"),
    RAINBOW_PABX_ID("Rainbow PABX-ID", "Rainbow PABX-ID", "Rainbow PABX-ID"),
    DOMAIN_NAME("Domänenname", "Domain name", "Nom de domaine"),
    APPLY("Anwenden", "Apply", "Appliquer"),
    APPLY_QUESTION("Änderungen anwenden?", "Apply these changes?", "Appliquer ces modifications ?"),
    YES("Ja", "Yes", "Oui"),
    CONNECTION_STATUS("Verbindungsstatus", "Connection status", "État de la connexion"),
    CONNECTED("Verbunden", "Connected", "Connecté");

    private final String german;
    private final String english;
    private final String french;

    Label(String german, String english, String french) {
        this.german = german;
        this.english = english;
        this.french = french;
    }

    String in(Tongue tongue) {
        return switch (tongue) {
            case GERMAN -> german;
            case ENGLISH -> english;
            case FRENCH -> french;
        };
    }
}

package dev.arcus.domain.partner;

/** Tells the side that is asked. Whatever becomes of the message, the invitation or request stands. */
@FunctionalInterface
public interface PartnerMail {

    /** Called after {@code link} was stored, once for each time that it is sent. */
    void send(PartnerLink link);
}

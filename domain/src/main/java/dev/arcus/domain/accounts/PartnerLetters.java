package dev.arcus.domain.accounts;

import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.partner.PartnerLink;
import dev.arcus.domain.partner.PartnerLink.Kind;
import dev.arcus.domain.partner.PartnerMail;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserFilter;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.store.Page;
import java.util.List;
import java.util.Set;

/**
 * Mails an invitation or request to those who may answer it, at most {@value #MOST} of them, in the language of the message.
 * Without a mail server it waits in the list of the side that is asked.
 */
public final class PartnerLetters implements PartnerMail {

    private static final int MOST = 10;

    private final Users users;
    private final Companies companies;
    private final Mailer mailer;

    public PartnerLetters(Users users, Companies companies, Mailer mailer) {
        this.users = users;
        this.companies = companies;
        this.mailer = mailer;
    }

    @Override
    public void send(PartnerLink link) {
        var name = companies.find(link.from()).map(Company::name).orElse("");
        for (var recipient : recipients(link)) {
            var unused = mailer.send(new Mail(recipient.loginEmail(), subject(link, name), text(link, name)));
        }
    }

    private List<User> recipients(PartnerLink link) {
        var roles = link.kind() == Kind.INVITATION ? Set.of(Role.ADMIN) : Set.of(Role.BP_ADMIN, Role.BP_FINANCE);
        return users.list(active(link.to(), roles), new Page.Request(MOST, 0)).items();
    }

    private static UserFilter active(CompanyId company, Set<Role> roles) {
        return new UserFilter(
                new Reach.Everything(),
                null,
                null,
                null,
                null,
                Set.of(company),
                Set.of(),
                roles,
                Set.of(),
                true,
                UserFilter.Sort.LOGIN_EMAIL,
                false);
    }

    private static String subject(PartnerLink link, String name) {
        var invitation = link.kind() == Kind.INVITATION;
        return switch (language(link)) {
            case "de" -> (invitation ? "Einladung von " : "Anfrage von ") + name;
            case "fr" -> (invitation ? "Invitation de " : "Demande de ") + name;
            default -> (invitation ? "Invitation from " : "Request from ") + name;
        };
    }

    private static String text(PartnerLink link, String name) {
        var message = link.words().message();
        return sentence(link, name) + (message.isEmpty() ? "\n" : "\n\n" + message + "\n");
    }

    private static String sentence(PartnerLink link, String name) {
        var invitation = link.kind() == Kind.INVITATION;
        return switch (language(link)) {
            case "de" ->
                invitation
                        ? name
                                + " möchte der Partner Ihres Unternehmens werden. Melden Sie sich am Hub an, um zu antworten."
                        : name + " möchte Ihr Kunde werden. Melden Sie sich am Hub an, um zu antworten.";
            case "fr" ->
                invitation
                        ? name
                                + " souhaite devenir le partenaire de votre entreprise. Connectez-vous au hub pour répondre."
                        : name + " souhaite devenir votre client. Connectez-vous au hub pour répondre.";
            default ->
                invitation
                        ? name + " wants to become your company's partner. Log in to the hub to answer."
                        : name + " wants to become your customer. Log in to the hub to answer.";
        };
    }

    private static String language(PartnerLink link) {
        return link.words().language().substring(0, 2);
    }
}

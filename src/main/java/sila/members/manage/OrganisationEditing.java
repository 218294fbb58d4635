package sila.members.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Membership;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.organisations.Organisation;
import sila.members.organisations.OrganisationTree;

/** Founds, moves and dissolves organisations. */
@ApplicationScoped
class OrganisationEditing {

    private final Membership membership;
    private final OrganisationRules rules;
    private final Reach reach;
    private final AuditLog audit;

    OrganisationEditing(Membership membership, OrganisationRules rules, Reach reach, AuditLog audit) {
        this.membership = membership;
        this.rules = rules;
        this.reach = reach;
        this.audit = audit;
    }

    @Transactional
    Organisation create(OrganisationsResource.Form form) {
        membership.change();
        OrganisationTree before = OrganisationTree.load();
        Organisation made = Organisation.found(rules.checked(form, null, before));
        reach.requireNoMore(before, OrganisationTree.load());
        audit.record(new Act("organisation.create", subject(made), null, made.facts(), null));
        return made;
    }

    @Transactional
    Organisation change(UUID id, Expected expected, OrganisationsResource.Form form) {
        membership.change();
        Organisation organisation = unchanged(id, expected);
        OrganisationTree before = OrganisationTree.load();
        var former = organisation.facts();
        organisation.become(rules.checked(form, organisation, before));
        reach.requireNoMore(before, OrganisationTree.load());
        audit.record(Act.changing("organisation.update", subject(organisation), former, organisation.facts()));
        return organisation;
    }

    @Transactional
    void delete(UUID id, Expected expected) {
        membership.change();
        Organisation organisation = unchanged(id, expected);
        refuse(
                organisation.children(),
                "organisation-has-branches",
                Text.of(
                        "Под этой организацией стоят другие: %s. Сначала переведите или удалите их.",
                        "Other organisations stand below this one: %s. Move or delete them first."));
        refuse(
                organisation.holders(),
                "organisation-has-people",
                Text.of(
                        "В этой организации у людей или токенов есть роли: %s. Сначала переведите их.",
                        "People or tokens have roles in this organisation: %s. Move them first."));
        organisation.delete();
        audit.record(new Act("organisation.delete", subject(organisation), organisation.facts(), null, null));
    }

    private static Organisation unchanged(UUID id, Expected expected) {
        Organisation organisation = Organisation.require(id);
        HasChanged.refuse(expected, organisation.version(), OrganisationsResource.View.of(organisation));
        return organisation;
    }

    private static void refuse(long many, String code, Text why) {
        if (many > 0) {
            throw new Problem(409, code, why.with(many));
        }
    }

    private static String subject(Organisation organisation) {
        return "organisation:" + organisation.id();
    }
}

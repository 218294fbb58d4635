package sila.studio.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The tree of the union; in English in {@code messages/organisations_en.properties}. */
@MessageBundle("organisations")
public interface OrganisationsTexts {

    @Message("Изменить")
    String edit();

    @Message("Организации")
    String organisations();

    @Message("Дерево профсоюза. Роль, данная в организации, действует в её регионах.")
    String organisationsIntro();

    @Message("Новая организация")
    String newOrganisation();

    @Message("Название")
    String organisationName();

    @Message("Уровень")
    String level();

    @Message("Центральный комитет")
    String central();

    @Message("Региональная")
    String regional();

    @Message("Первичная (ППО)")
    String primary();

    @Message("Входит в")
    String parent();

    @Message("Регион")
    String region();

    @Message("Как у вышестоящей")
    String noRegion();

    @Message("Основать")
    String found();

    @Message("Удалить")
    String deleteOrganisation();

    @Message("Организация удалена")
    String organisationDeleted();

    @Message("Дерева ещё нет")
    String noOrganisations();

    @Message("Начните с центрального комитета.")
    String noOrganisationsHint();

    @Message(
            "{#switch level}{#case 'CENTRAL'}Центральный комитет{#case 'REGIONAL'}Региональная{#case 'PRIMARY'}Первичная{#else}{level}{/switch}")
    String levelOf(String level);
}

package sila.studio.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The content model, to look at; in English in {@code messages/model_en.properties}. */
@MessageBundle("model")
public interface ModelTexts {

    @Message("Модель контента")
    String model();

    @Message("Из чего состоят материалы. Модель меняют в файлах content-model; здесь видно, как она понята.")
    String modelIntro();

    @Message("Клиент TypeScript")
    String typescript();

    @Message("OpenAPI")
    String openapi();

    @Message("JSON Schema")
    String schema();

    @Message("Имя")
    String typeName();

    @Message("В адресах")
    String plural();

    @Message("Поля")
    String fields();

    @Message("Порядок работы")
    String workflow();

    @Message("Вид")
    String kind();

    @Message("обязательно")
    String required();

    @Message("переводится")
    String localised();

    @Message("не для читателей")
    String hidden();

    @Message("не повторяется")
    String unique();

    @Message("несколько")
    String many();

    @Message("Поле")
    String field();

    @Message("Правила")
    String rules();
}

package sila.launcher.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sila.kernel.StrictJson;

/** {@code user add}, {@code user link}. */
@Command(
        name = "user",
        description = "Люди, которые входят в хаб.",
        subcommands = {User.Add.class, User.Link.class})
public final class User {

    @Command(name = "add", description = "Завести человека; его одноразовый пароль показывается один раз.")
    static final class Add implements Callable<Integer> {

        @Option(
                names = "--login",
                required = true,
                paramLabel = "ЛОГИН",
                description = "Строчные латинские буквы и цифры.")
        String login = "";

        @Option(names = "--name", required = true, paramLabel = "ИМЯ", description = "Как его видят другие.")
        String name = "";

        @Option(names = "--role", required = true, paramLabel = "РОЛЬ", description = "Можно указать несколько раз.")
        List<String> roles = List.of();

        @Option(
                names = "--organisation",
                paramLabel = "ID",
                description = "Организация, в ветви которой действуют роли; без неё — везде.")
        Optional<String> organisation = Optional.empty();

        @Mixin
        HubOptions options = new HubOptions();

        @Override
        public Integer call() throws InterruptedException {
            var hub = options.hub();
            if (hub.isEmpty()) {
                return ExitCode.USAGE;
            }
            try {
                HubApi.Answer answer = hub.get().addAccount(account());
                if (!answer.isGood()) {
                    System.err.println(answer.problem());
                    return ExitCode.SOFTWARE;
                }
                System.out.printf(
                        "Вход: %s, одноразовый пароль %s (показан один раз)%n",
                        login, answer.body().path("oneTimePassword").asText());
                return ExitCode.OK;
            } catch (IOException noAnswer) {
                return options.unanswered();
            }
        }

        private ObjectNode account() {
            ObjectNode account =
                    StrictJson.MAPPER.createObjectNode().put("login", login).put("name", name);
            var assignments = account.putArray("assignments");
            for (String role : roles) {
                ObjectNode assignment = assignments.addObject().put("role", role);
                organisation.ifPresent(id -> assignment.put("organisation", id));
            }
            return account;
        }
    }

    @Command(
            name = "link",
            description = "Дать ссылку, по которой человек один раз в течение суток задаст себе новый пароль.")
    static final class Link implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "ЛОГИН", description = "Чей это пароль.")
        String login = "";

        @Mixin
        HubOptions options = new HubOptions();

        @Override
        public Integer call() throws InterruptedException {
            var hub = options.hub();
            if (hub.isEmpty()) {
                return ExitCode.USAGE;
            }
            try {
                JsonNode found = hub.get().accounts(login).good().path("items").path(0);
                if (found.isMissingNode()) {
                    System.err.printf("Человека с логином %s нет.%n", login);
                    return ExitCode.SOFTWARE;
                }
                JsonNode link =
                        hub.get().linkPassword(found.path("id").asText()).good();
                System.out.println(link.path("url").asText());
                return ExitCode.OK;
            } catch (HubApi.Refused refused) {
                System.err.println(refused.getMessage());
                return ExitCode.SOFTWARE;
            } catch (IOException noAnswer) {
                return options.unanswered();
            }
        }
    }
}

package sila.site.select;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import sila.site.page.MessagePage;
import sila.site.theme.Head;
import sila.site.theme.Link;

/** The pages for when there is no page. They need neither the database nor S3. */
@ApplicationScoped
public class Messages {

    private final Frame frame;

    Messages(Frame frame) {
        this.frame = frame;
    }

    public MessagePage notFound() {
        return message(
                "Страница не найдена",
                "Возможно, адрес изменился или материал снят с публикации. Начните с главной или загляните в разделы.",
                List.of(new Link("На главную", Sections.HOME.path()), Sections.LEGAL));
    }

    public MessagePage unavailable() {
        return message(
                "Страница временно недоступна",
                "Мы уже восстанавливаем работу. Обновите страницу через минуту.",
                List.of(new Link("Обновить главную", Sections.HOME.path())));
    }

    public MessagePage previewIsOver() {
        return message(
                "Предпросмотр недоступен",
                "Срок ссылки истёк, её отозвали, или материала больше нет. Попросите у редактора новую.",
                List.of(new Link("На главную", Sections.HOME.path())));
    }

    private MessagePage message(String title, String text, List<Link> links) {
        return new MessagePage(frame.site(), Head.ofMessage(title), title, text, links);
    }
}

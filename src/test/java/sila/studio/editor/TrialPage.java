package sila.studio.editor;

import io.quarkus.qute.Engine;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.studio.page.ForEditors;
import sila.studio.page.Frames;
import sila.studio.page.Pages;

/**
 * A page of the studio with a rich text and nothing else, for tests of the element alone. Scripts that no page asks for by
 * themselves are served as they are written.
 */
@Path(TrialPage.PATH)
@ForEditors
public class TrialPage {

    static final String PATH = "/studio/trial-of-rich-text";

    private static final String BODY = """
        {#include studio/page/frame around=around}
        <h1>Проба</h1>
        <div class="field">
          <span class="label" id="label">Текст</span>
          <rich-text name="body" aria-labelledby="label"{#if allowed} allowed="{allowed}"{/if}{#if readonly} readonly{/if}>
            {#if value}<script type="application/json">{value.raw}</script>{/if}
          </rich-text>
        </div>
        <button type="button" id="after">Дальше</button>
        {/include}
        """;

    private final Engine engine;
    private final Frames frames;
    private final Pages pages;

    TrialPage(Engine engine, Frames frames, Pages pages) {
        this.engine = engine;
        this.frames = frames;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @QueryParam("value") @Nullable String value,
            @QueryParam("allowed") @Nullable String allowed,
            @QueryParam("readonly") @Nullable String readonly) {
        return pages.show(engine.parse(BODY)
                .data("around", frames.of(PATH, "Проба"))
                .data("value", value == null ? null : value.replace("<", "\\u003c"))
                .data("allowed", allowed)
                .data("readonly", readonly != null));
    }

    @GET
    @Path("web/{file: [a-z/-]+\\.js}")
    @Produces("text/javascript")
    @Operation(hidden = true)
    public String source(@PathParam("file") String file) throws IOException {
        return Files.readString(java.nio.file.Path.of("src/main/web", file));
    }
}

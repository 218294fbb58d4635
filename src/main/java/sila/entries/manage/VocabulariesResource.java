package sila.entries.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Term;
import sila.contentmodel.Vocabulary;
import sila.entries.vocabularies.LiveVocabularies;
import sila.entries.vocabularies.State;
import sila.entries.vocabularies.TermDraft;
import sila.entries.vocabularies.Vocabularies;
import sila.kernel.Text;
import sila.kernel.http.IfMatch;
import sila.members.Scope;

/**
 * Vocabularies; the entity tag is the number of changes of the whole vocabulary. Whatever changes one is answered with all
 * of it, and in force on this node then, on others a second later.
 */
@Path("/api/v1/manage/vocabularies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.TAXONOMY)
public class VocabulariesResource {

    private final ContentModel model;
    private final Vocabularies vocabularies;
    private final LiveVocabularies live;

    VocabulariesResource(ContentModel model, Vocabularies vocabularies, LiveVocabularies live) {
        this.model = model;
        this.vocabularies = vocabularies;
        this.live = live;
    }

    /** @param terms how many there are */
    public record Head(String name, Text title, boolean editable, int terms) {

        static Head of(Vocabulary vocabulary) {
            return new Head(
                    vocabulary.name(),
                    vocabulary.title(),
                    vocabulary.isEditable(),
                    vocabulary.terms().size());
        }
    }

    /** @param describedBy which entries tell of the terms: those of a type, whose field has the code */
    public record View(
            String name,
            Text title,
            boolean editable,
            Vocabulary.@Nullable DescribedBy describedBy,
            int revision,
            List<TermView> terms) {

        static View of(State state) {
            Vocabulary vocabulary = state.vocabulary();
            return new View(
                    vocabulary.name(),
                    vocabulary.title(),
                    vocabulary.isEditable(),
                    vocabulary.describedBy().orElse(null),
                    state.revision(),
                    state.terms().stream().map(term -> TermView.of(state, term)).toList());
        }
    }

    /**
     * @param written whether it is in the file of the model: it can be retired and merged, and not deleted
     * @param was former codes
     * @param published entries whose public version has it
     * @param drafts other entries, whose latest version has it
     */
    public record TermView(
            String code,
            Text title,
            @Nullable String parent,
            boolean retired,
            boolean written,
            List<String> was,
            long published,
            long drafts) {

        static TermView of(State state, Term term) {
            return new TermView(
                    term.code(),
                    term.title(),
                    term.parent(),
                    term.retired(),
                    state.isWritten(term),
                    term.formerCodes(),
                    state.use(term).published(),
                    state.use(term).drafts());
        }
    }

    /** @param into code of the term that takes the place of the other */
    public record Merge(@Nullable String into) {}

    @GET
    public List<Head> list() {
        return model.vocabularies().stream().map(Head::of).toList();
    }

    @GET
    @Path("{name}")
    @APIResponseSchema(View.class)
    public Response read(@PathParam("name") String name) {
        return answer(200, vocabularies.require(name)).build();
    }

    /** Adds a term; {@code If-Match} may be left out. */
    @POST
    @Path("{name}/terms")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    public Response add(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            TermDraft draft) {
        return changed(201, name, vocabulary -> vocabularies.add(vocabulary, IfMatch.optional(ifMatch), draft))
                .location(URI.create("/api/v1/manage/vocabularies/" + name))
                .build();
    }

    /** Takes the place of all that is said of the term; only its position stays when none is named. */
    @PUT
    @Path("{name}/terms/{code}")
    @APIResponseSchema(View.class)
    public Response change(
            @PathParam("name") String name,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            TermDraft draft) {
        return changed(200, name, vocabulary -> vocabularies.change(vocabulary, code, IfMatch.required(ifMatch), draft))
                .build();
    }

    /** Entries that have the term have the other from now on. */
    @POST
    @Path("{name}/terms/{code}/merge")
    @APIResponseSchema(View.class)
    public Response merge(
            @PathParam("name") String name,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Merge merge) {
        return changed(
                        200,
                        name,
                        vocabulary -> vocabularies.merge(vocabulary, code, IfMatch.required(ifMatch), merge.into()))
                .build();
    }

    /** Only a term that was added and never used. */
    @DELETE
    @Path("{name}/terms/{code}")
    @APIResponseSchema(View.class)
    public Response delete(
            @PathParam("name") String name,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(200, name, vocabulary -> vocabularies.delete(vocabulary, code, IfMatch.required(ifMatch)))
                .build();
    }

    private Response.ResponseBuilder changed(int status, String name, Consumer<Vocabulary> change) {
        Vocabulary vocabulary = vocabularies.require(name);
        change.accept(vocabulary);
        live.catchUp();
        return answer(status, vocabulary);
    }

    private Response.ResponseBuilder answer(int status, Vocabulary vocabulary) {
        State state = vocabularies.state(vocabulary);
        return Response.status(status)
                .entity(View.of(state))
                .tag(String.valueOf(state.revision()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

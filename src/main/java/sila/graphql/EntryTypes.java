package sila.graphql;

import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLUnionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import sila.contentmodel.Block;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.FieldSet;
import sila.contentmodel.Vocabulary;

/**
 * An object type for each type of the content model, for each group and each block, and a union wherever a field leads
 * to several. A field of terms that entries describe has the entries beside it: {@code topics} and
 * {@code topicsEntries}.
 */
final class EntryTypes {

    private static final String ENTRIES = "Entries";
    private static final GraphQLObjectType RICH_TEXT = GraphQLObjectType.newObject()
            .name("RichText")
            .description("Formatted text: safe HTML, and the ProseMirror document it was made of.")
            .field(field("html", Scalars.GraphQLString))
            .field(field("doc", sila.graphql.Scalars.JSON))
            .build();
    private static final GraphQLObjectType FOCUS = GraphQLObjectType.newObject()
            .name("Focus")
            .description("The point of a picture that must stay in sight: parts of its width and height, from 0 to 1.")
            .field(field("x", Scalars.GraphQLFloat))
            .field(field("y", Scalars.GraphQLFloat))
            .build();
    private static final GraphQLObjectType ASSET = GraphQLObjectType.newObject()
            .name("Asset")
            .description("A file of the media library.")
            .field(field("id", nonNull(Scalars.GraphQLID)))
            .field(field("url", Scalars.GraphQLString))
            .field(field("type", Scalars.GraphQLString))
            .field(field("bytes", Scalars.GraphQLFloat))
            .field(field("width", Scalars.GraphQLInt))
            .field(field("height", Scalars.GraphQLInt))
            .field(field("duration", Scalars.GraphQLFloat))
            .field(field("alt", Scalars.GraphQLString))
            .field(field("caption", Scalars.GraphQLString))
            .field(field("author", Scalars.GraphQLString))
            .field(field("licence", Scalars.GraphQLString))
            .field(field("focus", FOCUS))
            .build();

    private final ContentModel model;
    private final References references;
    private final Map<String, GraphQLType> types = new LinkedHashMap<>();
    private final GraphQLCodeRegistry.Builder code;

    EntryTypes(ContentModel model, References references, GraphQLCodeRegistry.Builder code) {
        this.model = model;
        this.references = references;
        this.code = code;
        model.types().forEach(this::add);
    }

    List<GraphQLType> all() {
        return List.copyOf(types.values());
    }

    private void add(ContentType type) {
        var object = GraphQLObjectType.newObject()
                .name(Names.type(type))
                .description(type.title().en())
                .field(field("id", nonNull(Scalars.GraphQLID)))
                .field(field("type", nonNull(Scalars.GraphQLString)))
                .field(field("slug", nonNull(Scalars.GraphQLString)))
                .field(field("language", nonNull(Scalars.GraphQLString)))
                .field(field("version", nonNull(Scalars.GraphQLInt)))
                .field(field("publishedAt", nonNull(Scalars.GraphQLString)))
                .field(field("updatedAt", nonNull(Scalars.GraphQLString)))
                .field(field("url", nonNull(Scalars.GraphQLString)))
                .field(field("fallback", GraphQLList.list(nonNull(Scalars.GraphQLString))));
        addFields(Names.type(type), type.fieldSet(), object, true);
        types.put(Names.type(type), object.build());
    }

    /** @param whole whether these are the fields of an entry, which stand one step deeper in its JSON */
    private void addFields(String owner, FieldSet fields, GraphQLObjectType.Builder object, boolean whole) {
        fields.all().stream().filter(field -> !field.hidden()).forEach(field -> {
            String name = whole && RESERVED.contains(field.name()) ? field.name() + "Field" : field.name();
            object.field(newFieldDefinition()
                    .name(name)
                    .description(field.title().en())
                    .type(type(owner, field)));
            code.dataFetcher(
                    graphql.schema.FieldCoordinates.coordinates(owner, name), references.fetcher(field, whole));
            described(field).filter(type -> whole).ifPresent(type -> {
                object.field(field(field.name() + ENTRIES, GraphQLList.list(nonNull(reference(type)))));
                code.dataFetcher(
                        graphql.schema.FieldCoordinates.coordinates(owner, field.name() + ENTRIES),
                        references.describing(field));
            });
        });
    }

    private static final List<String> RESERVED =
            List.of("id", "type", "slug", "language", "version", "publishedAt", "updatedAt", "url", "fallback");

    private Optional<ContentType> described(Field field) {
        return field.kind().vocabulary().flatMap(Vocabulary::describedBy).flatMap(by -> model.type(by.type()));
    }

    private GraphQLOutputType type(String owner, Field field) {
        GraphQLOutputType one = one(owner, field);
        return field.many() ? GraphQLList.list(nonNull(one)) : one;
    }

    private GraphQLOutputType one(String owner, Field field) {
        return switch (field.kind().name()) {
            case "text", "longtext", "date", "datetime", "duration", "colour", "choice", "terms" ->
                Scalars.GraphQLString;
            case "number" -> Scalars.GraphQLFloat;
            case "boolean" -> Scalars.GraphQLBoolean;
            case "richtext" -> RICH_TEXT;
            case "assets" -> ASSET;
            case "references" -> target(owner, field);
            case "group" -> group(owner, field);
            case "blocks" -> GraphQLList.list(nonNull(blocks(owner, field)));
            default -> sila.graphql.Scalars.JSON;
        };
    }

    private GraphQLOutputType target(String owner, Field field) {
        var targets = new TreeSet<>(field.kind().targets());
        return targets.size() == 1
                ? reference(model.requireType(targets.first()))
                : union(
                        Names.inner(owner, field.name()),
                        targets.stream()
                                .map(model::requireType)
                                .map(Names::type)
                                .toList());
    }

    private static GraphQLOutputType reference(ContentType type) {
        return GraphQLTypeReference.typeRef(Names.type(type));
    }

    private GraphQLOutputType group(String owner, Field field) {
        String name = Names.inner(owner, field.name());
        var object = GraphQLObjectType.newObject().name(name);
        addFields(name, field.kind().group().orElseThrow(), object, false);
        types.put(name, object.build());
        return GraphQLTypeReference.typeRef(name);
    }

    private GraphQLOutputType blocks(String owner, Field field) {
        String union = Names.inner(owner, field.name());
        List<String> members =
                field.kind().blocks().stream().map(block -> block(union, block)).toList();
        return union(union, members);
    }

    private String block(String owner, Block block) {
        String name = Names.inner(owner, block.name());
        var object = GraphQLObjectType.newObject().name(name).field(field("type", nonNull(Scalars.GraphQLString)));
        addFields(name, block.fields(), object, false);
        types.put(name, object.build());
        return name;
    }

    private GraphQLOutputType union(String name, List<String> members) {
        var union = GraphQLUnionType.newUnionType().name(name);
        members.forEach(member -> union.possibleType(GraphQLTypeReference.typeRef(member)));
        code.typeResolver(name, new MemberOfUnion(name, members));
        types.put(name, union.build());
        return GraphQLTypeReference.typeRef(name);
    }

    private static GraphQLFieldDefinition field(String name, GraphQLOutputType type) {
        return newFieldDefinition().name(name).type(type).build();
    }

    private static GraphQLFieldDefinition field(String name, GraphQLNonNull type) {
        return newFieldDefinition().name(name).type(type).build();
    }
}

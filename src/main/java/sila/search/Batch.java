package sila.search;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.List;

/** Documents that are put by one request. */
record Batch(List<SearchDocument> documents) {

    static Batch of(List<SearchDocument> documents) {
        return new Batch(List.copyOf(documents));
    }

    /**
     * @param alias of the generation to write; of two states of an entry the later stays
     * @throws SearchUnavailable the generation was dropped meanwhile: the next attempt writes to its successor
     */
    List<Refusal> send(Elasticsearch elasticsearch, String alias) {
        if (documents.isEmpty()) {
            return List.of();
        }
        var operations = documents.stream().map(Batch::operation).toList();
        var items = elasticsearch
                .ask(client ->
                        client.bulk(bulk -> bulk.index(alias).requireAlias(true).operations(operations)))
                .items();
        if (items.stream().anyMatch(item -> item.status() == 404)) {
            throw new SearchUnavailable(new IllegalStateException("alias " + alias + " is gone"));
        }
        return items.stream()
                .filter(Batch::isRefused)
                .map(item -> new Refusal(String.valueOf(item.id()), String.valueOf(item.error())))
                .toList();
    }

    private static BulkOperation operation(SearchDocument document) {
        return BulkOperation.of(
                operation -> operation.index(index -> index.id(document.id().toString())
                        .version(document.revision())
                        .versionType(VersionType.ExternalGte)
                        .document(IndexSchema.document(document))));
    }

    /** 409 is no refusal: a later state of the entry is there already. */
    private static boolean isRefused(BulkResponseItem item) {
        return item.error() != null && item.status() != 409;
    }
}

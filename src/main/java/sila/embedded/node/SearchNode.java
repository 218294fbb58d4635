package sila.embedded.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * An Elasticsearch node that lives as long as its standard input is open: the hub holds the other end, so that the node
 * goes when the hub goes, even by {@code kill -9}. Arguments are settings, {@code http.port=9200}.
 */
public final class SearchNode {

    private SearchNode() {}

    public static void main(String... arguments) throws NodeValidationException, IOException {
        LogConfigurator.configureESLogging();
        var node = node(settings(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "close-node"));
        node.start();
        while (System.in.read() >= 0) {
            // nothing is ever said: only the end of the stream means something
        }
        System.exit(0);
    }

    private static Map<String, String> settings(String... arguments) {
        return Stream.of(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static Node node(Map<String, String> settings) {
        var environment = InternalSettingsPreparer.prepareEnvironment(
                Settings.EMPTY, settings, Path.of(settings.get("path.home"), "config"), () -> "embedded");
        var withServerInModules = false; // the server is on the class path
        return new Node(
                environment,
                PluginsLoader.createPluginsLoader(
                        PluginsLoader.loadModulesBundles(environment.modulesDir()),
                        PluginsLoader.loadPluginsBundles(environment.pluginsDir()),
                        Map.of(),
                        withServerInModules));
    }

    private static void close(Node node) {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(10, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException failed) {
            System.err.println("The node was not closed in order: " + failed);
        }
    }
}

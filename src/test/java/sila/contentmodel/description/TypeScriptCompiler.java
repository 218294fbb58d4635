package sila.contentmodel.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import sila.testing.Chromium;

/** The real compiler, {@code org.webjars.npm:typescript}, in a browser: Java brings no engine that would run it. */
record TypeScriptCompiler(Chromium browser) {

    /** Loads the compiler into the browser. */
    TypeScriptCompiler {
        browser.run(
                "globalThis.compiler = await (await import('/typescript/compiler.js')).load(argument)",
                "/META-INF/resources/webjars/typescript/" + version() + "/lib/");
    }

    private static String version() {
        var properties = new Properties();
        try (var file = resource("/META-INF/maven/org.webjars.npm/typescript/pom.properties")) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version");
    }

    /** What it says of files, texts by their names: nothing of what is right. */
    List<String> diagnostics(Map<String, String> files) {
        return browser.run("return compiler.diagnostics(argument)", files)
                .valueStream()
                .map(JsonNode::textValue)
                .toList();
    }

    /** Makes the exports of a file the properties of {@code globalThis.module}. */
    void load(String file) {
        browser.run("""
                const compiled = new Blob([compiler.javascript(argument)], { type: "text/javascript" });
                globalThis.module = await import(URL.createObjectURL(compiled));
                """, file);
    }

    /** A program of {@code src/test/resources/typescript}. */
    static String program(String name) {
        try (var file = resource("/typescript/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(TypeScriptCompiler.class.getResourceAsStream(path), path);
    }
}

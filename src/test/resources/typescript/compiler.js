// The compiler on a page. It wants its files at once, so they are loaded without a promise.

export async function load(lib) {
  await new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = lib + "typescript.js";
    script.onload = loaded;
    script.onerror = () => failed(new Error("no " + script.src));
    document.head.append(script);
  });
  const sources = new Map();
  const source = (path) => {
    if (!sources.has(path)) {
      const request = new XMLHttpRequest();
      request.open("GET", path, false);
      request.send();
      sources.set(path, request.status === 200 ? parse(path, request.responseText) : undefined);
    }
    return sources.get(path);
  };
  return new Compiler(lib, source);
}

const parse = (path, text) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);

class Compiler {
  constructor(lib, source) {
    this.lib = lib;
    this.source = source;
  }

  // strict, and what the templates of Vite ask for beside it: whoever takes the file into a project cannot change it
  options() {
    return {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noPropertyAccessFromIndexSignature: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noFallthroughCasesInSwitch: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
      module: ts.ModuleKind.ES2022,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
      noEmit: true,
    };
  }

  /** What it says of the files, texts by their names. */
  diagnostics(files) {
    const parsed = new Map(Object.entries(files).map(([name, text]) => ["/" + name, parse("/" + name, text)]));
    const program = ts.createProgram({
      rootNames: [...parsed.keys()],
      options: this.options(),
      host: {
        getSourceFile: (path) => parsed.get(path) ?? this.source(path),
        fileExists: (path) => parsed.has(path),
        readFile: (path) => parsed.get(path)?.text,
        writeFile: () => {},
        getDefaultLibFileName: () => this.lib + "lib.d.ts",
        getDefaultLibLocation: () => this.lib,
        getCurrentDirectory: () => "/",
        getCanonicalFileName: (path) => path,
        useCaseSensitiveFileNames: () => true,
        getNewLine: () => "\n",
      },
    });
    return ts.getPreEmitDiagnostics(program).map(words);
  }

  javascript(file) {
    return ts.transpileModule(file, { compilerOptions: this.options() }).outputText;
  }
}

/** `sila.ts:12 TS2322 Type …` */
function words({ file, start, code, messageText }) {
  const place = file === undefined ? "" : `${file.fileName.slice(1)}:${file.getLineAndCharacterOfPosition(start).line + 1} `;
  return `${place}TS${code} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
}

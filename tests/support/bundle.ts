/** Source as one ES module, or one script: for other engines, and for mutants of the simulator. */
import { build, type LibraryOptions, type Plugin } from 'vite';

/** Changes the source of a file, whose path is relative to the project, before it is compiled. */
export type Rewrite = (code: string, file: string) => string;

/** The text of a module that exports what `entry` exports. Nothing is written to disk. */
export function bundle(entry: string, rewrite?: Rewrite): Promise<string> {
  return built({ entry, formats: ['es'] }, rewrite ? [rewriter(rewrite)] : []);
}

/** The text of a script that leaves what `entry` exports in the global variable `name`. */
export async function bundleScript(entry: string, name: string): Promise<string> {
  // A variable at the top of the script is no global where an engine wraps the script.
  return `${await built({ entry, name, formats: ['iife'] })};globalThis.${name} = ${name};`;
}

async function built(lib: LibraryOptions, plugins: Plugin[] = []): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    // What libraries ask of Node, which no page has.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { ...lib, fileName: 'bundle' } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${String(lib.entry)} gave no module`);
  return output.output[0].code;
}

/** The exports of a module given as text. */
export function evaluate<Exports>(code: string): Promise<Exports> {
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
}

function rewriter(rewrite: Rewrite): Plugin {
  const root = `${process.cwd()}/`;
  return {
    name: 'rewrite',
    enforce: 'pre',
    transform: (code, id) => (id.startsWith(root) ? rewrite(code, id.slice(root.length)) : code),
  };
}

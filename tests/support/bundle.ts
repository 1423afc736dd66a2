/** Source of the simulator as one ES module: for other engines, and for mutants of it. */
import { build, type Plugin } from 'vite';

/** Changes the source of a file, whose path is relative to the project, before it is compiled. */
export type Rewrite = (code: string, file: string) => string;

/** The text of a module that exports what `entry` exports. Nothing is written to disk. */
export async function bundle(entry: string, rewrite?: Rewrite): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: rewrite ? [rewriter(rewrite)] : [],
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'bundle' } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} gave no module`);
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

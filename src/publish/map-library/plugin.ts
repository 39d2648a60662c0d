import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { join } from 'node:path/posix';
import { normalizePath, type Plugin, transformWithOxc } from 'vite';
import { idle, leftOut, leftOutOfSpec } from './left-out.ts';
import { slimSpec } from './slim-spec.ts';
import { standIn } from './stand-in.ts';
import { workerFailed } from './worker-failed.ts';

/** The module that `src/islands/map/library.ts` loads. */
const id = 'virtual:maplibre';
/** Its name among the files of the site. */
const resolved = '\0maplibre-lean';
const specification = '@maplibre/maplibre-gl-style-spec';

/** What the licence asks for wherever the library goes. */
const notice = '/*! MapLibre GL JS, BSD-3-Clause: https://github.com/maplibre/maplibre-gl-js/blob/main/LICENSE.txt */';

/** What the module exports, and where MapLibre has it. */
const entry = {
  Map: 'ui/map',
  Popup: 'ui/popup',
  AttributionControl: 'ui/control/attribution_control',
  NavigationControl: 'ui/control/navigation_control',
  ScaleControl: 'ui/control/scale_control',
};

const library = sourceOf('maplibre-gl', import.meta.url);
const spec = sourceOf(specification, library);
/** Runs when it is loaded, in a worker alone. */
const workerFile = file(library, 'source/worker');

/** Folder of a package's source, with slashes as Vite writes them. */
function sourceOf(name: string, from: string): string {
  return join(normalizePath(dirname(createRequire(from).resolve(`${name}/package.json`))), 'src');
}

/** Page and worker are one file: what both need is sent once. */
const ownWorker = `export function workerFactory() {
  const worker = new Worker(import.meta.url, { type: 'module' });
  worker.onerror = () => dispatchEvent(new Event('${workerFailed}'));
  return worker;
}`;
/** Our styles are checked by tests. */
const noCheck = 'export const validateStyleMin = new Proxy(() => [], { get: () => () => [] });';

/**
 * MapLibre from its own source, without what the site's own maps never use (left-out.ts). Anything left out says so when it is used after
 * all; a file named there that MapLibre does not have any more stops the build. What it saves: docs/decisions/0004-maps.md.
 */
export function leanMapLibre(): Plugin {
  const stands = new Map<string, boolean>([
    ...leftOut.map((path) => [file(library, path), false] as const),
    ...leftOutOfSpec.map((path) => [file(spec, path), false] as const),
    ...idle.map((path) => [file(library, path), true] as const),
  ]);
  const replaced = new Map([
    [file(library, 'util/web_worker'), ownWorker],
    [file(spec, 'validate_style.min'), noCheck],
  ]);
  let building = true;
  return {
    name: 'lean-maplibre',
    enforce: 'pre',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId(source, importer) {
      if (source === id) return resolved;
      return source === specification && importer?.startsWith(library) ? join(spec, 'index.ts') : undefined;
    },
    async load(path) {
      if (path === resolved) return building ? leanEntry() : wholeEntry();
      if (path === join(spec, 'reference/v8.json')) return slimSpec(readFileSync(path, 'utf8'));
      // Of all that stands there, MapLibre wants its version.
      if (path === join(library, '../package.json')) return JSON.stringify({ version: JSON.parse(readFileSync(path, 'utf8')).version });
      if (!(path.startsWith(library) || path.startsWith(spec)) || !path.endsWith('.ts')) return undefined;
      const code = replaced.get(path) ?? (await plain(path));
      const isIdle = stands.get(path);
      return { code: isIdle === undefined ? code : standIn(code, isIdle), moduleSideEffects: path === workerFile };
    },
    generateBundle(_, files) {
      for (const chunk of Object.values(files))
        if (chunk.type === 'chunk' && chunk.facadeModuleId === resolved) chunk.code = `${notice}\n${chunk.code}`;
    },
  };
}

/** JavaScript of a TypeScript file, with the fields of classes as MapLibre's own build understands them. */
async function plain(path: string): Promise<string> {
  const options = {
    lang: 'ts',
    tsconfig: false,
    typescript: { removeClassFieldsWithoutInitializer: true },
    assumptions: { setPublicClassFields: true },
  } as const;
  return (await transformWithOxc(readFileSync(path, 'utf8'), path, options)).code;
}

function file(folder: string, path: string): string {
  const name = join(folder, `${path}.ts`);
  if (!existsSync(name)) throw new Error(`MapLibre has no ${path}.ts: mend src/publish/map-library/left-out.ts.`);
  return name;
}

function leanEntry(): string {
  const exports = Object.entries(entry).map(([name, path]) => `export { ${name} } from ${JSON.stringify(file(library, path))};`);
  return [...exports, `import ${JSON.stringify(workerFile)};`].join('\n');
}

/** Where modules are served one by one there is no file that is page and worker in one. */
function wholeEntry(): string {
  return `export { ${Object.keys(entry).join(', ')} } from 'maplibre-gl';`;
}

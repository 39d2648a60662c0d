import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';
import { idle, leftOut, leftOutOfSpec, specFields, specParts } from './left-out.ts';
import { standIn } from './stand-in.ts';

/** The module that `src/islands/map/library.ts` loads. */
const id = 'virtual:maplibre';
/** Its name among the files of the site. */
const resolved = '\0maplibre-lean';
const specification = '@maplibre/maplibre-gl-style-spec';

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

function sourceOf(name: string, from: string): string {
  return join(dirname(createRequire(from).resolve(`${name}/package.json`)), 'src');
}

/** Modules of ours in place of some of theirs. */
const replaced = new Map([
  // Page and worker are one file: what both need is sent once.
  [join(library, 'util/web_worker.ts'), "export const workerFactory = () => new Worker(import.meta.url, { type: 'module' });"],
  // Our styles are checked by tests.
  [join(spec, 'validate_style.min.ts'), 'export const validateStyleMin = new Proxy(() => [], { get: () => () => [] });'],
]);

/**
 * MapLibre from its own source, without what the site's own maps never use (left-out.ts): 196 kB for visitors in place of 270. Anything
 * left out says so when it is used after all; a file named there that MapLibre does not have any more stops the build.
 */
export function leanMapLibre(): Plugin {
  const stands = new Map<string, boolean>([
    ...leftOut.map((path) => [file(library, path), false] as const),
    ...leftOutOfSpec.map((path) => [file(spec, path), false] as const),
    ...idle.map((path) => [file(library, path), true] as const),
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
      return { code: isIdle === undefined ? code : standIn(code, isIdle), moduleSideEffects: path === file(library, 'source/worker') };
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
  const exports = Object.entries(entry).map(([name, path]) => `export { ${name} } from '${file(library, path)}';`);
  // Its licence asks for this wherever it goes.
  const notice = '/*! MapLibre GL JS, BSD-3-Clause: https://github.com/maplibre/maplibre-gl-js/blob/main/LICENSE.txt */';
  return [notice, ...exports, `import '${file(library, 'source/worker')}';`].join('\n');
}

/** Where modules are served one by one there is no file that is page and worker in one. */
function wholeEntry(): string {
  return `export { ${Object.keys(entry).join(', ')} } from 'maplibre-gl';`;
}

/** The style specification with its `specParts` and their `specFields`. */
function slimSpec(json: string): string {
  const parts = JSON.parse(json) as Record<string, unknown>;
  return JSON.stringify(Object.fromEntries(specParts.map((name) => [name, mapValues(parts[name], slimField)])));
}

function slimField(property: unknown): unknown {
  if (!isObject(property)) return property;
  const kept = Object.entries(property).filter(([field]) => specFields.includes(field));
  return Object.fromEntries(kept.map(([field, value]) => [field, field === 'values' ? mapValues(value, () => ({})) : slimField(value)]));
}

const mapValues = (value: unknown, change: (item: unknown) => unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)])) : value;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { Path } from '../../domain/model/walk.ts';
import type { Problem } from '../../domain/problem.ts';
import type { RawEntry } from '../../domain/validate.ts';
import type { Source } from '../source.ts';

/** Folders of `content/` that hold no entries. */
const notTypes = new Set(['media']);

/**
 * Read every `content/<type>/<id>.yaml` below a folder, or those of some types. Unreadable files become problems, never exceptions.
 * `label` stands for the folder in them.
 */
export async function readFiles(folder: string, label = 'content', types?: readonly string[]): Promise<Source> {
  const entries: RawEntry[] = [];
  const problems: Problem[] = [];
  const documents = new Map<string, { document: Document; lines: LineCounter; file: string }>();
  for (const type of types ?? (await foldersOf(folder))) {
    for (const name of (await readdir(join(folder, type))).filter((each) => !each.startsWith('.')).sort()) {
      const file = `${label}/${type}/${name}`;
      const id = basename(name, '.yaml');
      if (!name.endsWith('.yaml')) {
        problems.push(stray(type, id, file, name));
        continue;
      }
      const lines = new LineCounter();
      const document = parseDocument(await readFile(join(folder, type, name), 'utf8'), { lineCounter: lines, prettyErrors: false });
      const fault = document.errors[0];
      if (fault) {
        problems.push({
          type,
          id,
          path: [],
          found: fault.message,
          expected: 'berkas YAML yang benar',
          remedy: 'periksa tanda kutip, titik dua, dan spasi di awal baris',
          severity: 'error',
          file,
          line: lines.linePos(fault.pos[0]).line,
        });
        continue;
      }
      entries.push({ type, id, data: document.toJS() ?? {} });
      documents.set(`${type}/${id}`, { document, lines, file });
    }
  }
  return {
    entries,
    problems,
    locate(problem) {
      const origin = documents.get(`${problem.type}/${problem.id}`);
      if (!origin) return problem;
      return { ...problem, file: origin.file, line: lineOf(origin.document, origin.lines, problem.path) };
    },
  };
}

async function foldersOf(folder: string): Promise<string[]> {
  const items = await readdir(folder, { withFileTypes: true });
  return items
    .filter((item) => item.isDirectory() && !item.name.startsWith('.') && !notTypes.has(item.name))
    .map((item) => item.name)
    .sort();
}

function stray(type: string, id: string, file: string, name: string): Problem {
  return {
    type,
    id,
    path: [],
    found: `berkas "${name}"`,
    expected: 'hanya berkas berakhiran .yaml',
    remedy: 'ubah namanya atau pindahkan',
    severity: 'error',
    file,
  };
}

/** Line of the deepest node that exists on a path: a missing field is shown at its parent. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

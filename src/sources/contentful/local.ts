import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TypeId } from '../../domain/model/index.ts';
import type { Problem } from '../../domain/problem.ts';
import { type RawEntry, validate } from '../../domain/validate.ts';
import { readFiles } from '../files/read.ts';
import { encode, type RemoteIds } from './encode.ts';
import { fieldsOf } from './fields.ts';
import { limits } from './limits.ts';

export interface Local {
  /** Entries that pass their type's check, by `type/id`. */
  readonly entries: ReadonlyMap<string, RawEntry>;
  readonly problems: readonly Problem[];
  /** Files of `content/media/`. */
  readonly media: readonly string[];
}

/** The files as they are to be compared with Contentful. */
export async function readLocal(folder: string): Promise<Local> {
  const source = await readFiles(folder);
  const entries = new Map<string, RawEntry>();
  const problems: Problem[] = [...source.problems];
  for (const raw of source.entries) {
    const result = validate(raw);
    const found = result.entry ? misfits(raw) : result.problems;
    if (found.length === 0) entries.set(`${raw.type}/${raw.id}`, raw);
    problems.push(...found.map((problem) => source.locate(problem)));
  }
  const media = (await readdir(join(folder, 'media')).catch(() => [] as string[])).filter((name) =>
    /^[a-z0-9][a-z0-9-]*\.(?:jpg|png|webp)$/.test(name),
  );
  return { entries, problems, media: media.sort() };
}

/** What is valid here but does not fit into Contentful. */
export function misfits(raw: RawEntry, remoteIds?: RemoteIds): Problem[] {
  const type = raw.type as TypeId;
  const fields = encode(type, raw.id, raw.data, remoteIds);
  const problem = (path: readonly string[], found: string, expected: string): Problem => ({
    type,
    id: raw.id,
    path,
    found,
    expected,
    remedy: 'pendekkan, atau simpan entri ini hanya sebagai berkas',
    severity: 'error',
  });
  const long = fieldsOf(type).flatMap(({ id, path, form }) => {
    const limit =
      form.kind === 'list' || ('type' in form && form.type === 'Symbol')
        ? limits.symbol
        : 'type' in form && form.type === 'Text'
          ? limits.text
          : undefined;
    if (limit === undefined) return [];
    return Object.values(fields[id] ?? {})
      .flat()
      .filter((value) => typeof value === 'string' && value.length > limit)
      .map((value) => problem(path, `${(value as string).length} huruf`, `paling banyak ${limit} huruf di Contentful`));
  });
  const bytes = Buffer.byteLength(JSON.stringify(fields));
  return bytes > limits.entry
    ? [...long, problem([], `${bytes} bita`, `paling banyak ${limits.entry} bita satu entri di Contentful`)]
    : long;
}

import { readFile } from 'node:fs/promises';
import { model } from '../../domain/model/index.ts';
import { walk } from '../../domain/model/walk.ts';
import { isTypeId, type RawEntry } from '../../domain/validate.ts';
import { replaceFile } from '../../sources/files/atomic.ts';
import type { BrokenLink, LinkReport } from '../api.ts';

export interface OutsideLink {
  readonly type: string;
  readonly id: string;
  readonly url: string;
}

/** Every address outside the site that an entry names, in fields for addresses and in its texts. */
export function outsideLinks(entries: readonly RawEntry[]): OutsideLink[] {
  return entries.flatMap(({ type, id, data }) => {
    if (!isTypeId(type)) return [];
    const urls = new Set<string>();
    walk(model[type], data, ({ meta, value }) => {
      if (meta.widget === 'url' && typeof value === 'string') urls.add(/^https?:/.test(value) ? value : `https://${value}/`);
      if (meta.widget === 'markdown')
        for (const text of Object.values(value as object)) for (const url of inText(String(text))) urls.add(url);
    });
    return [...urls].map((url) => ({ type, id, url }));
  });
}

const inText = (text: string) => (text.match(/https?:\/\/[^\s<>()"']+/g) ?? []).map((url) => url.replace(/[.,;:]+$/, ''));

export interface CheckOptions {
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
  readonly now?: () => Date;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Ask for each address once, four at a time. What answers, if only to say that it wants a browser, is not broken. */
export async function checkLinks(links: readonly OutsideLink[], options: CheckOptions = {}): Promise<LinkReport> {
  const { fetch: ask = fetch, timeoutMs = 15_000, now = () => new Date(), onProgress } = options;
  const urls = [...new Set(links.map(({ url }) => url))];
  const faults = new Map<string, string>();
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < urls.length; index = next++) {
      const url = urls[index] as string;
      const fault = await faultOf(url, ask, timeoutMs);
      if (fault) faults.set(url, fault);
      onProgress?.(index + 1, urls.length);
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  const broken = links.flatMap(({ type, id, url }): BrokenLink[] => {
    const reason = faults.get(url);
    return reason ? [{ type, id, url, reason }] : [];
  });
  return { checkedAt: now().toISOString(), checked: urls.length, broken };
}

async function faultOf(url: string, ask: typeof fetch, timeoutMs: number): Promise<string | undefined> {
  try {
    const response = await ask(url, {
      redirect: 'follow',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'user-agent': 'Lingkar Tengger, pemeriksa tautan' },
    });
    await response.body?.cancel();
    if (response.status === 404 || response.status === 410) return `halaman tidak ada lagi (${response.status})`;
    return response.status >= 500 ? `server menjawab galat ${response.status}` : undefined;
  } catch (error) {
    return (error as Error).name === 'TimeoutError'
      ? `tidak menjawab dalam ${timeoutMs / 1000} detik`
      : 'server tidak ditemukan atau menolak';
  }
}

/** The result of the last check; `undefined` when there was none. */
export async function readLinkReport(path: string): Promise<LinkReport | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as LinkReport);
}

export const writeLinkReport = (path: string, report: LinkReport): Promise<void> =>
  replaceFile(path, `${JSON.stringify(report, null, 2)}\n`);

import type { PlainClientAPI } from 'contentful-management';
import { formatProblem } from '../../domain/problem.ts';
import { validate } from '../../domain/validate.ts';
import type { Config } from './config.ts';
import { deliver, previewAll } from './delivery.ts';
import { limits } from './limits.ts';
import { planProvision } from './provision.ts';
import type { Remote } from './remote.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly ok: boolean;
  readonly what: string;
}

/** Looks at tokens, structure, limits and content of the space. Changes nothing. */
export async function checkSpace(config: Config, client: PlainClientAPI, read: () => Promise<Remote>): Promise<Finding[]> {
  const findings: Finding[] = [];
  const look = async (good: string, action: () => Promise<string | undefined>) => {
    try {
      const fault = await action();
      findings.push(fault === undefined ? { ok: true, what: good } : { ok: false, what: fault });
    } catch (error) {
      findings.push({ ok: false, what: (error as Error).message });
    }
  };
  const now = () => new Date();
  await look('CONTENTFUL_DELIVERY_TOKEN diterima.', async () => void (await deliver(config, undefined, now)));
  await look('CONTENTFUL_PREVIEW_TOKEN diterima.', async () => void (await previewAll(config, now)));
  await look('Jenis konten, isian, formulir, dan bahasa sesuai model.', async () => {
    const { steps } = await planProvision(config, client);
    return steps.length === 0 ? undefined : `${steps.length} bagian belum sesuai model: jalankan npm run cms -- provision.`;
  });
  await look('Semua entri di Contentful lolos pemeriksaan.', async () => {
    const remote = await read();
    const records = remote.records.size + remote.assets.length + remote.leftAlone.length;
    findings.push({ ok: records <= limits.records, what: `${records} dari ${limits.records} rekaman paket gratis terpakai.` });
    const problems = [...remote.records.values()].flatMap(({ draft }) => validate(draft).problems);
    const told = [...problems.map(formatProblem), ...remote.twins.map((twin) => `GALAT dua entri memakai satu nama: ${twin}`)];
    return told.length === 0 ? undefined : told.join('\n');
  });
  return findings;
}

import { join } from 'node:path';
import { formatProblem, type Problem } from '../../domain/problem.ts';
import { AssetFiles } from './assets.ts';
import { Base } from './base.ts';
import { checkSpace } from './check.ts';
import { readConfig } from './config.ts';
import { limits } from './limits.ts';
import { readLocal } from './local.ts';
import { ask, managementClient } from './management.ts';
import { progress } from './progress.ts';
import { planProvision } from './provision.ts';
import { planPull, pull } from './pull.ts';
import { type Failure, planPush, push } from './push.ts';
import type { Verdict } from './reconcile.ts';
import { readRemote } from './remote.ts';
import { cacheFolder } from './snapshot.ts';

export const commands = {
  provision: 'membuat atau memperbarui jenis konten, isian, formulir, dan bahasa di Contentful',
  diff: 'menunjukkan beda berkas dan Contentful, tanpa mengubah apa pun',
  push: 'mengirim berkas content/ (beserta fotonya) ke Contentful',
  pull: 'mengambil isi Contentful (beserta fotonya) ke berkas content/',
  check: 'memeriksa token, struktur, batas paket, dan isi, tanpa mengubah apa pun',
} as const;
export type Command = keyof typeof commands;
export const isCommand = (text: string): text is Command => Object.hasOwn(commands, text);

/** How a command talks with whoever runs it. */
export interface Desk {
  readonly say: (line: string) => void;
  readonly progress: (line: string) => void;
  readonly confirm: (question: string) => Promise<boolean>;
}

export interface CommandOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly content: string;
  readonly cache: string;
  /** File that keeps the history of changes to the files. */
  readonly journal: string;
  /** Take this side's version where both sides changed. */
  readonly overwrite: boolean;
  readonly isKnown: (type: string) => boolean;
  /** Requests a second; for tests. */
  readonly perSecond?: number;
}

/** Run one command. Resolves with the exit code; throws with a sentence when Contentful cannot be used. */
export async function runCommand(command: Command, desk: Desk, options: CommandOptions): Promise<number> {
  const config = readConfig(options.env, 'CONTENTFUL_MANAGEMENT_TOKEN');
  const client = managementClient(config, options.perSecond ?? limits.managementPerSecond);
  const { say } = desk;
  say(`Ruang ${config.space}, environment ${config.environment}.`);
  const read = async () => {
    const remote = await readRemote(config, client, options.isKnown);
    for (const twin of remote.twins) say(`GALAT dua entri memakai satu nama, yang kedua tidak ikut: ${twin}`);
    return remote;
  };
  const cache = cacheFolder(options.cache, config);
  const openBase = () => Base.open(join(cache, 'base.json'));

  switch (command) {
    case 'provision': {
      const { steps, strangers } = await planProvision(config, client);
      for (const stranger of strangers) say(`  dibiarkan, tidak dikenal model: ${stranger}`);
      if (steps.length === 0) return done('Struktur Contentful sudah sesuai model. Tidak ada yang perlu diubah.');
      say(`Rencana, ${steps.length} langkah:`);
      for (const step of steps) say(`  ${step.what}`);
      if (!(await desk.confirm('Jalankan?'))) return 0;
      const tell = progress(desk.progress);
      for (const [index, step] of steps.entries()) {
        await ask(config, step.act);
        tell(index + 1, steps.length, step.what);
      }
      return done('\nSelesai.');
    }
    case 'diff': {
      const { steps, strangers } = await planProvision(config, client);
      say(steps.length === 0 ? 'Struktur: sama.' : `Struktur: ${steps.length} beda`);
      for (const step of steps) say(`  ${step.what}`);
      for (const stranger of strangers) say(`  hanya di Contentful: ${stranger}`);
      const [local, remote, base] = [await readLocal(options.content), await read(), await openBase()];
      tellProblems(local.problems);
      const plan = planPush(local, remote, base);
      list(
        'Beda, berkas lebih baru atau belum ada di Contentful',
        plan.items.map((item) => `${item.key} (${words[item.verdict]})`),
      );
      list(
        'Beda, tidak disentuh tanpa --timpa',
        plan.held.map((item) => `${item.key} (${words[item.verdict]})`),
      );
      list('Hanya di Contentful', plan.onlyThere);
      list('Foto yang belum ada di Contentful', plan.media);
      return plan.items.length + plan.held.length + plan.onlyThere.length + plan.media.length + steps.length === 0 ? done('Isi: sama.') : 0;
    }
    case 'push': {
      const { steps } = await planProvision(config, client);
      if (steps.length > 0)
        return failed(`Struktur Contentful belum sesuai model (${steps.length} beda). Jalankan dahulu: npm run cms -- provision`);
      const [local, remote, base] = [await readLocal(options.content), await read(), await openBase()];
      tellProblems(local.problems);
      const plan = planPush(local, remote, base, options.overwrite);
      list(
        'Tidak disentuh (pakai pull dahulu, atau --timpa agar berkas menang)',
        plan.held.map((item) => `${item.key}: ${words[item.verdict]}`),
      );
      list('Hanya di Contentful, dibiarkan', plan.onlyThere);
      const count = (of: Verdict) => plan.items.filter((item) => item.verdict === of).length;
      const published = plan.items.filter((item) => item.then === 'publish').length;
      const takenBack = plan.items.filter((item) => item.then === 'unpublish').length;
      if (plan.items.length + plan.media.length === 0) {
        await push(plan, { folder: options.content, config, client, remote, base });
        return done('Contentful sudah sama dengan berkas.');
      }
      const others = plan.items.filter((item) => item.write).length - count('new-here');
      say(
        `Rencana: ${plan.media.length} foto, ${count('new-here')} entri baru, ${others} diubah, ${published} diterbitkan, ${takenBack} tidak lagi terbit.`,
      );
      const records = remote.records.size + remote.assets.length + count('new-here') + plan.media.length;
      if (records > limits.records) say(`  PERINGATAN: menjadi ${records} rekaman, melewati ${limits.records} milik paket gratis.`);
      if (!(await desk.confirm('Jalankan?'))) return 0;
      const onStep = progress(desk.progress);
      return outcome(await push(plan, { folder: options.content, config, client, remote, base, onStep }));
    }
    case 'pull': {
      const [local, remote, base] = [await readLocal(options.content), await read(), await openBase()];
      const plan = await planPull(local, remote, base, options.content, options.overwrite);
      tellProblems(plan.problems);
      list(
        'Tidak disentuh (pakai push dahulu, atau --timpa agar Contentful menang)',
        plan.held.map((item) => `${item.key}: ${words[item.verdict]}`),
      );
      list('Punya perubahan yang belum terbit; versi terbitnya yang diambil', plan.unpublishedChanges);
      list('Hanya di berkas, dibiarkan', plan.onlyHere);
      const options_ = { folder: options.content, journal: options.journal, base, files: new AssetFiles(config) };
      if (plan.items.length + plan.media.length === 0) {
        await pull(plan, options_);
        return done('Berkas sudah sama dengan Contentful.');
      }
      list('Rencana', [
        ...plan.items.map((item) => `${item.key} (${words[item.verdict]})`),
        ...plan.media.map((file) => `foto ${file.fileName}`),
      ]);
      if (!(await desk.confirm('Tulis berkas-berkas ini?'))) return 0;
      return outcome(await pull(plan, { ...options_, onStep: progress(desk.progress) }));
    }
    case 'check': {
      const findings = await checkSpace(config, client, read);
      for (const { ok, what } of findings) say(`${ok ? 'baik ' : 'GALAT'} ${what}`);
      return findings.every(({ ok }) => ok) ? 0 : 1;
    }
  }

  function done(line: string): number {
    say(line);
    return 0;
  }

  function failed(line: string): number {
    say(line);
    return 1;
  }

  function outcome(failures: readonly Failure[]): number {
    for (const { key, message } of failures) say(`\nGALAT ${key}: ${message}`);
    return failures.length === 0 ? done('\nSelesai.') : failed(`\n${failures.length} gagal; sisanya selesai. Perbaiki lalu jalankan lagi.`);
  }

  function tellProblems(problems: readonly Problem[]): void {
    for (const problem of problems) say(formatProblem(problem));
    if (problems.length > 0) say('Entri di atas tidak ikut.');
  }

  /** A heading with its lines, the first twenty of them. */
  function list(heading: string, lines: readonly string[]): void {
    if (lines.length === 0) return;
    say(`${heading} (${lines.length}):`);
    for (const line of lines.slice(0, 20)) say(`  ${line}`);
    if (lines.length > 20) say(`  … dan ${lines.length - 20} lagi`);
  }
}

const words: Record<Verdict, string> = {
  same: 'sama',
  'new-here': 'baru di berkas',
  'new-there': 'baru di Contentful',
  'changed-here': 'diubah di berkas',
  'changed-there': 'diubah di Contentful',
  'removed-here': 'dihapus dari berkas',
  'removed-there': 'dihapus dari Contentful',
  conflict: 'berbeda di kedua sisi',
};

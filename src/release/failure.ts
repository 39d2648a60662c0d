import { ChildError } from './child/run.ts';

export type Stage = 'build' | 'check' | 'swap';

/** A release that did not go live; what is live stayed live. */
export interface Failure {
  readonly at: string;
  readonly reasons: readonly string[];
  readonly stage: Stage;
  /** One sentence for an editor: what happened and what to do. */
  readonly message: string;
  /** Single faults, or the end of what the build said. */
  readonly details: readonly string[];
}

/** The inspection found faults in a build. */
export class FaultyBuild extends Error {
  override readonly name = 'FaultyBuild';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`${problems.length} faults`);
    this.problems = problems;
  }
}

/** The build took longer than it may. */
export class BuildTimeout extends Error {
  override readonly name = 'BuildTimeout';
  readonly minutes: number;

  constructor(minutes: number) {
    super(`longer than ${minutes} minutes`);
    this.minutes = minutes;
  }
}

const detailsShown = 60;

/** A failure in the words of an editor, with what to do next; `live` says whether there is a site that stays up. */
export function explain(error: unknown, stage: Stage, live: boolean): Pick<Failure, 'message' | 'details'> {
  const stays = live ? 'Situs lama tetap tayang.' : 'Belum ada situs yang tayang.';
  if (error instanceof FaultyBuild) {
    const more = error.problems.length - detailsShown;
    return {
      message: `Hasil bangun tidak lolos pemeriksaan (${error.problems.length} temuan). ${stays} Perbaiki temuan di bawah, lalu terbitkan lagi.`,
      details: [...error.problems.slice(0, detailsShown), ...(more > 0 ? [`… dan ${more} temuan lain`] : [])],
    };
  }
  if (error instanceof BuildTimeout) {
    return {
      message: `Pembangunan dihentikan karena lebih dari ${error.minutes} menit. ${stays} Periksa beban mesin, lalu terbitkan lagi.`,
      details: [],
    };
  }
  const details = error instanceof ChildError ? error.tail : [String(error instanceof Error ? error.message : error)];
  return { message: `${causeOf(error, details, stage)} ${stays}`, details };
}

function causeOf(error: unknown, details: readonly string[], stage: Stage): string {
  const said = details.join('\n');
  if (/ENOSPC|no space left/i.test(said)) return 'Penyimpanan penuh: kosongkan ruang di mesin ini, lalu terbitkan lagi.';
  if (/EACCES|EPERM|EROFS/.test(said)) return 'Folder rilis tidak dapat ditulis: minta operator memeriksa izinnya.';
  if (/heap out of memory/i.test(said) || (error instanceof ChildError && error.killedBy === 'SIGKILL')) {
    return 'Memori tidak cukup untuk membangun situs: tutup program lain atau tambah memori, lalu terbitkan lagi.';
  }
  if (stage === 'check') return 'Pemeriksaan hasil bangun tidak dapat dijalankan: sampaikan pesan di bawah kepada operator.';
  if (stage === 'swap') return 'Situs baru selesai dibangun tetapi tidak dapat dipasang: sampaikan pesan di bawah kepada operator.';
  return 'Situs gagal dibangun: periksa entri yang terakhir diubah, atau sampaikan pesan di bawah kepada operator.';
}

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officeRows, officeWorkbook } from '../support/office-list.ts';

const project = join(import.meta.dirname, '../..');

export interface Importing {
  readonly rows: number;
  readonly listKB: number;
  readonly dryRunSeconds: number;
  /** Reading, judging and writing every entry to disk. */
  readonly importSeconds: number;
  readonly entries: number;
  /** The same list once more, which changes nothing. */
  readonly againSeconds: number;
  readonly exportSeconds: number;
  readonly peakMB: number;
}

/** An office's list of so many rows through the operator's own commands, over a copy of the content. */
export async function benchImporting(rows: number): Promise<Importing> {
  const folder = mkdtempSync(join(tmpdir(), 'lingkar-tengger-impor-'));
  try {
    const content = join(folder, 'content');
    cpSync(join(project, 'content'), content, { recursive: true });
    const list = join(folder, 'daftar.xlsx');
    const bytes = await officeWorkbook(officeRows(rows));
    writeFileSync(list, bytes);
    const importing = (...more: string[]) => run(folder, 'umkm-import.ts', [list, '--oleh', 'Petugas ukur', ...more]);
    const dry = await importing();
    const whole = await importing('--ya');
    const again = await importing('--ya');
    const out = await run(folder, 'umkm-export.ts', ['--ke', join(folder, 'keluar.xlsx')]);
    return {
      rows,
      listKB: Math.round(bytes.byteLength / 1024),
      dryRunSeconds: dry.seconds,
      importSeconds: whole.seconds,
      entries: readdirSync(join(content, 'umkm')).length,
      againSeconds: again.seconds,
      exportSeconds: out.seconds,
      peakMB: Math.max(dry.peakMB, whole.peakMB, again.peakMB, out.peakMB),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(folder: string, script: string, args: readonly string[]): Promise<{ seconds: number; peakMB: number }> {
  const memory = join(folder, 'memory');
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'report-memory.mjs'), join(project, 'scripts', script), ...args],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        ENV_FILE: '',
        BENCH_MEMORY_FILE: memory,
        CONTENT_DIR: join(folder, 'content'),
        DESK_DIR: join(folder, 'desk'),
        UMKM_DIR: join(folder, 'umkm'),
      },
    },
  );
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}: see above.`);
  return {
    seconds: Math.round((performance.now() - started) / 100) / 10,
    peakMB: Math.round(Number(readFileSync(memory, 'utf8')) / 1024),
  };
}

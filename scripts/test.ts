import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** A vitest run, whose tests are counted. */
  readonly counted?: true;
}

/** The parts of vitest's JSON report that are read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const root = join(import.meta.dirname, '..');
const quick = process.argv.includes('--quick');
const scratch = mkdtempSync(join(tmpdir(), 'lingkar-tengger-test-'));
const vitest = ['node', 'node_modules/vitest/vitest.mjs', 'run', '--passWithNoTests=false'];

const steps: Step[] = [
  { name: 'types', command: ['node', 'scripts/astro.ts', 'check'] },
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'content', command: ['node', 'scripts/content-check.ts', '--strict'] },
  { name: 'unit and contract tests', command: [...vitest, '--project', 'unit', '--project', 'contract'], counted: true },
  { name: 'build', command: ['node', 'scripts/astro.ts', 'build'] },
  {
    name: quick ? 'tests of the built site, one page a template' : 'tests of the built site',
    command: [...vitest, '--project', 'e2e'],
    counted: true,
  },
];

const totals = { passed: 0, failed: 0 };
const times: string[] = [];
let failedStep: string | undefined;
for (const [index, step] of steps.entries()) {
  console.log(`\n── ${index + 1}/${steps.length} ${step.name}`);
  const started = performance.now();
  const { ok, counts } = await run(step, join(scratch, `${index}.json`));
  totals.passed += counts.passed;
  totals.failed += counts.failed;
  const line = `${ok ? 'ok    ' : 'FAILED'} ${step.name.padEnd(46)} ${seconds(started)}`;
  times.push(line);
  console.log(`── ${line}`);
  if (!ok) {
    failedStep = step.name;
    break;
  }
}
rmSync(scratch, { recursive: true });

console.log(`\n${times.join('\n')}`);
if (failedStep) console.log(`\nStopped at: ${failedStep}`);
process.exitCode = failedStep ? 1 : 0;
console.log(`${totals.passed} passed, ${totals.failed} failed`);

async function run({ command, counted }: Step, reportFile: string): Promise<{ ok: boolean; counts: Counts }> {
  const reporters = counted ? ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`] : [];
  const ok = (await spawned([...command, ...reporters])) === 0;
  const counts =
    counted && existsSync(reportFile) ? countsOf(JSON.parse(readFileSync(reportFile, 'utf8')) as Report) : { passed: 0, failed: 0 };
  // A step that failed without a failing test (a type error, a setup that broke) still counts as one failure.
  return { ok, counts: ok || counts.failed > 0 ? counts : { ...counts, failed: 1 } };
}

/** Tests counted one by one, and a file that could not even be read as one failure. */
function countsOf(report: Report): Counts {
  const unreadable = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unreadable.length };
}

function spawned([program = '', ...parameters]: readonly string[]): Promise<number> {
  const child = spawn(program === 'node' ? process.execPath : program, parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && program !== 'node',
    env: {
      ...process.env,
      // Tests are the same on every machine, whatever its settings file says.
      ENV_FILE: '',
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
      ...(quick && { QUICK: '1' }),
    },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1).padStart(7)} s`;
}

import { describe, expect, test } from 'vitest';
import { redact } from '../../../src/release/child/redact.ts';
import { ChildError } from '../../../src/release/child/run.ts';
import { explain } from '../../../src/release/failure.ts';

describe('an editor is told what to do when', () => {
  test.each<[string, unknown, Parameters<typeof explain>[1], RegExp]>([
    ['the disk is full', new ChildError(1, null, ['Error: ENOSPC: no space left on device, write']), 'build', /Penyimpanan penuh/],
    ['the disk is full at the swap', new Error('ENOSPC: no space left on device'), 'swap', /Penyimpanan penuh/],
    ['the folder is not writable', new Error("EACCES: permission denied, mkdir '.releases'"), 'build', /tidak dapat ditulis/],
    ['memory runs out', new ChildError(134, null, ['FATAL ERROR: JavaScript heap out of memory']), 'build', /Memori tidak cukup/],
    ['the system ends the build', new ChildError(null, 'SIGKILL', []), 'build', /Memori tidak cukup/],
    ['the build fails', new ChildError(1, null, ['rusak']), 'build', /periksa entri yang terakhir diubah/],
    ['the inspection fails', new ChildError(1, null, ['rusak']), 'check', /Pemeriksaan hasil bangun tidak dapat dijalankan/],
    ['the swap fails', new Error('EIO'), 'swap', /tidak dapat dipasang/],
    ['something throws no error', 'aneh', 'build', /gagal dibangun/],
  ])('%s', (_, error, stage, message) => {
    const told = explain(error, stage, true);
    expect(told.message).toMatch(message);
    expect(told.message).toContain('Situs lama tetap tayang.');
    expect(explain(error, stage, false).message).toContain('Belum ada situs yang tayang.');
  });
});

test('no secret gets into a log', () => {
  const env = {
    CONTENTFUL_ACCESS_TOKEN: 'abcdefgh-123',
    CONTENTFUL_WEBHOOK_SECRET: 's'.repeat(64),
    SHORT_KEY: 'abc',
    PATH: '/usr/bin/abcdef',
  };
  expect(redact(`token=abcdefgh-123 ${'s'.repeat(64)} abc /usr/bin/abcdef`, env)).toBe('token=[rahasia] [rahasia] abc /usr/bin/abcdef');
});

import { expect, test } from 'vitest';
import { mobileNumber } from '../../../src/intake/phone.ts';

test.each([
  '081234567890',
  '0812-3456-7890',
  '0812 3456 7890',
  '(0812) 3456.7890',
  '+6281234567890',
  '+62 812-3456-7890',
  '6281234567890',
  '0062 812 3456 7890',
  '+62 (0) 812 3456 7890',
  '81234567890',
  'https://wa.me/6281234567890',
  'WA: 0812 3456 7890',
  '０８１２３４５６７８９０',
])('%s is the number people mean', (typed) => {
  expect(mobileNumber(typed)).toBe('+6281234567890');
});

test.each([
  '',
  'tidak punya',
  '0341 123456',
  '021-5551234',
  '+65 9123 4567',
  '+1 202 555 0175',
  '0812',
  '08123456789012345',
  '081234567890<b>',
  'https://jahat.example/081234567890',
  '+6200000000000',
])('"%s" is no Indonesian mobile number', (typed) => {
  expect(mobileNumber(typed)).toBeUndefined();
});

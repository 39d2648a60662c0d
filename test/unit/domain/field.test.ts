import { expect, test } from 'vitest';
import { fieldMeta } from '../../../src/domain/model/field.ts';
import { model } from '../../../src/domain/model/index.ts';
import { missingTranslations, references } from '../../../src/domain/model/walk.ts';

test('a field that may be left out keeps what its inner schema says', () => {
  expect(fieldMeta(model.route.shape.from)).toMatchObject({ title: 'Dari', reference: 'gateway', widget: 'reference' });
  expect(fieldMeta(model.article.shape.body)).toMatchObject({ title: 'Isi', localized: true, widget: 'markdown' });
});

test('optional references and texts are walked like any other', () => {
  expect(references(model.route, { from: 'bandara-juanda' })).toEqual([{ path: ['from'], type: 'gateway', id: 'bandara-juanda' }]);
  expect(missingTranslations(model.article, { body: { id: 'Isi.' } })).toEqual([['body']]);
});

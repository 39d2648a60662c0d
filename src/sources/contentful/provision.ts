import { isDeepStrictEqual } from 'node:util';
import type { ContentFields, ContentTypeProps, EditorInterfaceProps, LocaleProps } from 'contentful-management';
import type { Config } from './config.ts';
import { type WantedType, wantedTypes } from './content-types.ts';
import { allPages, ask, type Management } from './management.ts';
import { Trouble } from './trouble.ts';
import { locales } from './wire.ts';

/** One change to the space's structure: what it is, and how it is made. */
export interface Step {
  readonly what: string;
  readonly act: () => Promise<void>;
}

export interface Plan {
  readonly steps: readonly Step[];
  /** What is there and not in our model; it is left alone. */
  readonly strangers: readonly string[];
}

/** What has to change so that the space fits the content model. Reads only. */
export async function planProvision(config: Config, client: Management): Promise<Plan> {
  const languages = await ask(config, async () => (await client.locale.getMany({ query: { limit: 100 } })).items);
  const types = await ask(config, () => allPages((query) => client.contentType.getMany({ query }), 100));
  const interfaces = await ask(config, () =>
    allPages(async (query) => interfacesPage(await client.editorInterface.getMany({ query })), 100),
  );
  const steps: Step[] = [...(await localeSteps(config, client, languages))];
  for (const wanted of wantedTypes()) {
    const type = types.find((each) => each.sys.id === wanted.id);
    const form = interfaces.find((each) => each.sys.id === wanted.id)?.form;
    steps.push(...typeSteps(config, client, wanted, type, form));
  }
  const known = new Map(wantedTypes().map((each) => [each.id as string, each]));
  const strangers = types.flatMap((type) => {
    const wanted = known.get(type.sys.id);
    if (!wanted) return [`jenis ${type.sys.id}`];
    return type.fields
      .filter((field) => !wanted.fields.some((each) => each.id === field.id))
      .map((field) => `isian ${type.sys.id}.${field.id}`);
  });
  return { steps, strangers };
}

/** Editor interfaces are all called `default`; their content type tells them apart. */
function interfacesPage(page: { total: number; items: EditorInterfaceProps[] }) {
  return { total: page.total, items: page.items.map((form) => ({ sys: { id: form.sys.contentType.sys.id }, form })) };
}

async function localeSteps(config: Config, client: Management, present: readonly LocaleProps[]): Promise<Step[]> {
  const steps: Step[] = [];
  const main = present.find((locale) => locale.default);
  if (main && main.code !== locales.default) {
    const { total } = await ask(config, () => client.entry.getMany({ query: { limit: 1 } }));
    if (total > 0) {
      throw new Trouble(
        'invalid',
        `Bahasa bawaan ruang ini "${main.code}" dan sudah ada ${total} entri di dalamnya; bahasa bawaan harus "${locales.default}". Pakai environment baru yang kosong (CONTENTFUL_ENVIRONMENT), lalu ulangi.`,
      );
    }
    steps.push({
      what: `bahasa bawaan: ${main.code} → ${locales.default} (Indonesia)`,
      act: async () => {
        await client.locale.update({ localeId: main.sys.id }, { ...main, code: locales.default, name: 'Indonesia', fallbackCode: null });
      },
    });
  }
  const other = present.find((locale) => locale.code === locales.other);
  const wanted = { name: 'English', code: locales.other, fallbackCode: locales.default, optional: true };
  if (!other) {
    steps.push({
      what: `bahasa baru: ${locales.other} (cadangan: ${locales.default}, boleh kosong)`,
      act: async () => {
        await client.locale.create({}, { ...wanted, contentDeliveryApi: true, contentManagementApi: true });
      },
    });
  } else if (other.fallbackCode !== locales.default || !other.optional) {
    steps.push({
      what: `bahasa ${locales.other}: cadangan ${locales.default}, boleh kosong`,
      act: async () => {
        await client.locale.update({ localeId: other.sys.id }, { ...other, ...wanted });
      },
    });
  }
  return steps;
}

function typeSteps(config: Config, client: Management, wanted: WantedType, type?: ContentTypeProps, form?: EditorInterfaceProps): Step[] {
  const where = { contentTypeId: wanted.id };
  const body = { name: wanted.name, description: wanted.description, displayField: wanted.displayField };
  const steps: Step[] = [];
  const changes = type ? fieldChanges(wanted, type) : [];
  if (!type) {
    steps.push({
      what: `jenis baru: ${wanted.id} (${wanted.fields.length} isian)`,
      act: async () => {
        const made = await client.contentType.createWithId(where, { ...body, fields: [...wanted.fields] });
        await client.contentType.publish(where, made);
      },
    });
  } else if (changes.length > 0) {
    steps.push({
      what: `jenis ${wanted.id}: ${changes.join('; ')}`,
      act: async () => {
        const strangers = type.fields.filter((field) => !wanted.fields.some((each) => each.id === field.id));
        const saved = await client.contentType.update(where, { ...type, ...body, fields: [...wanted.fields, ...strangers] });
        await client.contentType.publish(where, saved);
      },
    });
  } else if (type.sys.publishedVersion === undefined || type.sys.version > type.sys.publishedVersion + 1) {
    steps.push({ what: `jenis ${wanted.id}: terbitkan`, act: async () => void (await client.contentType.publish(where, type)) });
  }
  if (!form || !isDeepStrictEqual(plainControls(form, wanted), plain(wanted.controls))) {
    steps.push({
      what: `formulir ${wanted.id}: widget dan petunjuk`,
      act: async () => {
        // Read anew: publishing the type may have changed it.
        const current = await ask(config, () => client.editorInterface.get(where));
        const strangers = (current.controls ?? []).filter((each) => !wanted.controls.some((own) => own.fieldId === each.fieldId));
        await client.editorInterface.update(where, { ...current, controls: [...wanted.controls, ...strangers] });
      },
    });
  }
  return steps;
}

/** As it goes over the wire, without what is empty: Contentful adds `null` where nothing was said. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, inner) => (inner === null || inner === '' ? undefined : inner)));

function plainControls(form: EditorInterfaceProps, wanted: WantedType): unknown {
  const own = (form.controls ?? []).filter((control) => wanted.controls.some((each) => each.fieldId === control.fieldId));
  return plain(wanted.controls.map((control) => own.find((each) => each.fieldId === control.fieldId) ?? {}));
}

function fieldChanges(wanted: WantedType, type: ContentTypeProps): string[] {
  const told: string[] = [];
  if (type.name !== wanted.name || type.displayField !== wanted.displayField || type.description !== wanted.description)
    told.push('nama dan judul');
  for (const field of wanted.fields) {
    const present = type.fields.find((each) => each.id === field.id);
    if (!present) told.push(`isian baru ${field.id}`);
    else if (!isDeepStrictEqual(comparable(present), comparable(field))) told.push(`isian ${field.id} berubah`);
  }
  return told;
}

/** A field without what Contentful adds by itself. */
function comparable({ id, name, type, linkType, items, required, localized, disabled, validations }: ContentFields): unknown {
  return plain({
    id,
    name,
    type,
    linkType,
    items: items && { type: items.type, linkType: items.linkType, validations: items.validations ?? [] },
    required: required ?? false,
    localized: localized ?? false,
    disabled: disabled ?? false,
    validations: validations ?? [],
  });
}

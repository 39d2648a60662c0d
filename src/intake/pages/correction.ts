import { html, raw } from 'hono/html';
import { licenceKind, productCategory } from '../../domain/model/types/umkm.ts';
import { labels } from '../../i18n/labels.ts';
import { say } from '../../i18n/lang.ts';
import { formUi } from '../../i18n/umkm.ts';
import { ownerUi } from '../../i18n/umkm-owner.ts';
import type { Which } from '../entry.ts';
import { type Markup, none, type OwnerPage, wordsToCorrect } from './parts.ts';

/** The form to correct one product and the business, or to add a product. The place stays unless another is written. */
export function correctionForm(page: OwnerPage, which: Which): Markup {
  const { lang, path, errors = {} } = page;
  const isNew = which === 'new';
  const isOpen = page.which === which && (Object.keys(errors).length > 0 || page.which !== 0);
  const fields = new Fields(page, which);
  return html`<details class="more-fields" id="${isNew ? 'tambah' : 'perbaiki'}"${isOpen ? raw(' open') : none}>
  <summary>${ownerUi[isNew ? 'addTitle' : 'correctTitle'][lang]}</summary>
  <p class="hint">${ownerUi.correctHint[lang]}</p>
  ${isNew ? none : otherProducts(page, which)}
  <form class="listing-form" method="post" enctype="multipart/form-data" action="${path}/perbaikan?bahasa=${lang}">
    <input type="hidden" name="bahasa" value="${lang}">
    <input type="hidden" name="produk" value="${isNew ? 'baru' : which}">
    ${productFields(fields)}
    ${isNew ? kept(page) : businessFields(fields)}
    <button type="submit" class="big">${ownerUi[isNew ? 'sendNew' : 'send'][lang]}</button>
  </form>
</details>`;
}

interface Line {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string | undefined;
  readonly max: number;
  readonly required?: boolean;
  readonly type?: 'text' | 'tel';
}

/** Controls of one of the forms of the page: what was typed counts before what stands, and errors stand in the form they belong to. */
class Fields {
  readonly page: OwnerPage;
  readonly which: Which;

  constructor(page: OwnerPage, which: Which) {
    this.page = page;
    this.which = which;
  }

  text(key: keyof typeof formUi): string {
    return formUi[key][this.page.lang];
  }

  id(name: string): string {
    return `${this.which === 'new' ? 'baru' : 'lama'}-${name}`;
  }

  value(name: string, stands: string | undefined): string {
    return (this.page.which === this.which ? this.page.typed?.[name] : undefined) ?? stands ?? '';
  }

  error(name: string): Markup {
    if (this.page.which !== this.which) return none;
    return html`<p class="field-error" id="${name}-galat">${this.page.errors?.[name] ?? ''}</p>`;
  }

  /** For the control that has to be corrected. */
  invalid(name: string): Markup {
    return this.page.which === this.which && this.page.errors?.[name] ? raw(' aria-invalid="true"') : none;
  }

  /** A label, a place for the error, and a control. */
  around(name: string, label: string, control: Markup, hint = ''): Markup {
    return html`<div class="field" data-field="${name}">
      <label for="${this.id(name)}">${label}</label>
      ${hint === '' ? none : html`<p class="hint" id="${this.id(name)}-hint">${hint}</p>`}${this.error(name)}
      ${control}
    </div>`;
  }

  line({ name, label, hint = '', value, max, required = false, type = 'text' }: Line): Markup {
    const about = [...(hint === '' ? [] : [`${this.id(name)}-hint`]), ...(this.page.which === this.which ? [`${name}-galat`] : [])].join(
      ' ',
    );
    const control = html`<input type="${type}" id="${this.id(name)}" name="${name}" maxlength="${max}" autocomplete="off" value="${this.value(name, value)}"${required ? raw(' required') : none}${this.invalid(name)}${about === '' ? none : html` aria-describedby="${about}"`}>`;
    return this.around(name, label, control, hint);
  }

  choice(
    name: string,
    label: string,
    nothing: string,
    options: readonly (readonly [value: string, text: string])[],
    stands?: string,
  ): Markup {
    const chosen = this.value(name, stands);
    const items = options.map(
      ([value, text]) => html`<option value="${value}"${value === chosen ? raw(' selected') : none}>${text}</option>`,
    );
    return this.around(
      name,
      label,
      html`<select id="${this.id(name)}" name="${name}"${this.invalid(name)}><option value="">${nothing}</option>${items}</select>`,
    );
  }

  tick(name: string, label: string, stands: boolean): Markup {
    const typed = this.page.which === this.which && this.page.typed ? this.page.typed[name] === 'ya' : stands;
    return html`<label class="tick"><input type="checkbox" name="${name}" value="ya"${typed ? raw(' checked') : none}> <span>${label}</span></label>`;
  }
}

function productFields(fields: Fields): Markup {
  const { page, which } = fields;
  const { lang } = page;
  const offer = which === 'new' ? undefined : wordsToCorrect(page.entry).offers[which];
  const photo = html`<input type="file" id="${fields.id('foto')}" name="foto" accept="image/*"${which === 'new' ? raw(' required') : none}>`;
  const categories = productCategory.options.map((each) => [each, labels.productCategory[each][lang]] as const);
  const description = fields.value('keterangan', offer?.description && say(offer.description, lang));
  return html`${fields.around('foto', ownerUi[which === 'new' ? 'photoNew' : 'photo'][lang], photo)}
    ${fields.line({ name: 'nama', label: fields.text('name'), max: 120, value: offer && say(offer.name, lang), required: true })}
    ${fields.line({ name: 'harga', label: fields.text('price'), hint: fields.text('priceHint'), max: 40, value: offer?.price?.toString() })}
    ${fields.line({ name: 'satuan', label: fields.text('unit'), hint: fields.text('unitHint'), max: 40, value: offer?.unit })}
    ${fields.choice('kategori', fields.text('category'), fields.text('categoryNone'), categories, offer?.category)}
    ${fields.around('keterangan', fields.text('description'), html`<textarea id="${fields.id('keterangan')}" name="keterangan" rows="4" maxlength="300">${description}</textarea>`)}`;
}

function businessFields(fields: Fields): Markup {
  const { entry, lang, regions } = fields.page;
  const words = wordsToCorrect(entry);
  const regionChoices = regions.map(({ id, name }) => [id, name] as const);
  const licence = (kind: (typeof licenceKind.options)[number]) =>
    fields.line({ name: kind, label: fields.text(kind), max: 60, value: words.licences.find((each) => each.kind === kind)?.number });
  return html`${fields.line({ name: 'usaha', label: fields.text('business'), max: 120, value: businessName(fields.page) })}
    ${fields.line({ name: 'wa', label: fields.text('phone'), hint: fields.text('phoneHint'), max: 40, value: words.whatsapp, required: true, type: 'tel' })}
    ${fields.line({ name: 'jam', label: fields.text('hours'), hint: fields.text('hoursHint'), max: 120, value: words.openHours })}
    <p class="hint">${ownerUi.placeStays[lang]}</p>
    ${fields.error('tempat')}
    ${fields.line({ name: 'desa', label: ownerUi.village[lang], hint: fields.text('villageHint'), max: 120 })}
    ${fields.choice('daerah', fields.text('region'), fields.text('regionNone'), regionChoices)}
    <fieldset class="group"><legend>${fields.text('licences')}</legend>${licenceKind.options.map(licence)}</fieldset>
    ${fields.tick('qris', fields.text('qris'), words.qris === true)}
    ${fields.tick('tampil', fields.text('showPhone'), entry.consent.phonePublic)}`;
}

/** The name of the business, where it has one of its own. */
function businessName({ entry }: OwnerPage): string | undefined {
  const { name, offers } = wordsToCorrect(entry);
  return name.id === offers[0]?.name.id ? undefined : name.id;
}

/** With several products, the others by name: each opens in this form. */
function otherProducts({ entry, lang }: OwnerPage, which: Which): Markup {
  const { offers } = wordsToCorrect(entry);
  if (offers.length < 2) return none;
  const items = offers.map(({ name }, index) =>
    index === which
      ? html`<li aria-current="true"><b>${say(name, lang)}</b></li>`
      : html`<li><a href="?bahasa=${lang}&amp;produk=${index}#perbaiki">${say(name, lang)}</a></li>`,
  );
  return html`<p>${ownerUi.correctWhich[lang]}</p><ul>${items}</ul>`;
}

/** What a new product shares with the business: sent along as it is. */
function kept(page: OwnerPage): Markup {
  const words = wordsToCorrect(page.entry);
  const hidden: Record<string, string | undefined> = {
    usaha: businessName(page),
    wa: words.whatsapp,
    jam: words.openHours,
    qris: words.qris ? 'ya' : undefined,
    tampil: page.entry.consent.phonePublic ? 'ya' : undefined,
    ...Object.fromEntries(words.licences.map(({ kind, number }) => [kind, number])),
  };
  return html`${Object.entries(hidden).map(([name, value]) => (value === undefined ? none : html`<input type="hidden" name="${name}" value="${value}">`))}`;
}

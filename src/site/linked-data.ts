import type { Entry } from '../domain/model/index.ts';
import { say } from '../i18n/lang.ts';
import { ui } from '../i18n/ui.ts';
import { breadcrumbList, itemList, type Thing, thingOf } from '../publish/jsonld.ts';
import { addressOf, sections } from './address.ts';
import type { Context } from './context.ts';
import { pictureOf } from './photos.ts';

/** The schema.org graph of a page: where it stands, and what it is about. `absolute` makes a path a full address. */
export async function linkedData({ page, lang, corridor }: Context, absolute: (path: string) => string): Promise<Thing[]> {
  const url = absolute(page.address[lang]);
  const name = page.title[lang];
  if (page.template === 'home') {
    return [{ '@type': 'WebSite', '@id': url, url, name: ui.siteName[lang], description: page.description[lang], inLanguage: lang }];
  }
  const crumbs = breadcrumbList([
    { name: ui.home[lang], url: absolute(sections.home[lang]) },
    ...page.trail.map((crumb) => ({ name: crumb.name[lang], url: absolute(crumb.address[lang]) })),
    { name, url },
  ]);
  if (page.template === 'withdrawn') return [crumbs];
  if ('entry' in page) {
    const ids = 'regions' in page.entry ? page.entry.regions : [];
    const regions = ids.map((id) => say(corridor.get('region', id).name, lang));
    const images = page.template === 'umkm' ? await imagesOf(page.entry, absolute) : undefined;
    return [crumbs, thingOf(page.entry, { lang, url, regions, ...(images && { images }) })];
  }
  if (page.template === 'list') {
    const items = page.list.items.map((entry) => ({ name: say(entry.name, lang), url: absolute(addressOf(entry, corridor)[lang]) }));
    return [crumbs, itemList(name, items, page.list.part)];
  }
  if (page.template === 'credits') {
    return [
      crumbs,
      { '@type': 'Dataset', '@id': url, url, name: ui.citationsTitle[lang], description: page.description[lang], inLanguage: lang },
    ];
  }
  const isForm = page.template === 'umkm-form' || page.template === 'umkm-manage';
  return [
    crumbs,
    { '@type': isForm ? 'WebPage' : 'CollectionPage', '@id': url, url, name, description: page.description[lang], inLanguage: lang },
  ];
}

/** The JPEG of each photograph of a business, which every search engine reads. */
async function imagesOf(entry: Entry<'umkm'>, absolute: (path: string) => string): Promise<Map<string, string>> {
  const found = await Promise.all(entry.photos.map(async ({ file }) => ({ file, picture: await pictureOf(file) })));
  return new Map(
    found.flatMap(({ file, picture }) => {
      const name = picture?.variants.at(-1)?.name;
      return name ? [[file, absolute(`/media/${name}`)] as const] : [];
    }),
  );
}

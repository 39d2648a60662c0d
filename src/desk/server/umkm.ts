import { type Context, Hono } from 'hono';
import { exportList } from '../../intake/list/export.ts';
import { isListFormat, mimeOf } from '../../intake/list/write.ts';
import type { Listings, Officer } from '../../intake/listings.ts';
import { ListingError } from '../../intake/steps.ts';
import type { Content } from '../../sources/content.ts';
import { type BulkReply, type LinkReply, type ListingReply, type ListingSet, listingSets } from '../api-umkm.ts';
import { Refusal } from './entries.ts';
import { type Publisher, standingOf } from './publisher.ts';
import type { DeskEnv } from './sign-in.ts';
import { licenceNames } from './umkm-facts.ts';
import { type Imports, importRoutes } from './umkm-import.ts';
import { mayDecide, type Queue } from './umkm-queue.ts';
import { replyOf } from './umkm-reply.ts';

export interface UmkmDesk {
  readonly listings: Listings;
  readonly content: Content;
  readonly queue: Queue;
  readonly imports: Imports;
  readonly publisher: Publisher;
  readonly now: () => Date;
}

type DeskContext = Context<DeskEnv>;

/** Most listings approved with one confirmation; more than an officer can have looked at. */
const maxBulk = 100;

/** Owners' listings at the desk, to be mounted at `/api/umkm` behind its door. */
export function umkmRoutes(desk: UmkmDesk): Hono<DeskEnv> {
  const { listings, content, queue, now } = desk;

  const open = async (c: DeskContext, id: string): Promise<ListingReply> => {
    const shelf = queue.shelf(await content.state(), now());
    const reply = replyOf(shelf, id, c.get('person'), now(), (at) => standingOf(desk.publisher, at));
    if (!reply) throw new Refusal(404, 'Lapak ini sudah tidak ada. Kembali ke daftar.');
    return reply;
  };

  /** A decision on the listing as the officer saw it; theirs to take, and nobody changed it meanwhile. */
  const decide = async <T>(c: DeskContext, id: string, version: string, work: (who: Officer) => Promise<T>): Promise<T> => {
    const person = c.get('person');
    const reply = await open(c, id);
    if (!reply.mayDecide)
      throw new Refusal(403, 'Lapak ini bukan milik daerah Anda. Petugas daerahnya atau redaktur koridor yang memutuskan.');
    if (reply.version !== version) throw new Refusal(409, 'Lapak ini berubah sejak Anda membukanya. Lihat lagi isinya, lalu putuskan.');
    return told(() => work({ id: person.id, name: person.name }));
  };

  const step = async (c: DeskContext, work: (id: string, body: Body, who: Officer) => Promise<unknown>) => {
    const id = c.req.param('id') ?? '';
    const body = await bodyOf(c);
    await decide(c, id, body.version, (who) => work(id, body, who));
    return c.json(await open(c, id));
  };

  return new Hono<DeskEnv>()
    .get('/', async (c) => {
      const { daftar = 'waiting', daerah, cari, mulai = '0' } = c.req.query();
      if (!(listingSets as readonly string[]).includes(daftar)) throw new Refusal(404, 'Daftar ini tidak ada.');
      const asked = { set: daftar as ListingSet, from: Math.max(0, Number.parseInt(mulai, 10) || 0) };
      const more = { ...(daerah && { region: daerah }), ...(cari?.trim() && { words: cari.trim() }) };
      return c.json(queue.list(c.get('person'), { ...asked, ...more }, await content.state(), now()));
    })
    .get('/lapak/:id', async (c) => c.json(await open(c, c.req.param('id'))))
    .post('/lapak/:id/buka', async (c) => {
      const id = c.req.param('id');
      const { mayDecide: mine, kind } = await open(c, id);
      if (mine && kind !== 'none') await told(() => listings.seen(id));
      return c.json(await open(c, id));
    })
    .post('/lapak/:id/setujui', (c) => step(c, (id, _, who) => listings.approve(id, who)))
    .post('/lapak/:id/kembalikan', (c) => step(c, (id, { reason }, who) => listings.sendBack(id, reason, who)))
    .post('/lapak/:id/tolak', (c) => step(c, (id, { reason }, who) => listings.refuse(id, reason, who)))
    .post('/lapak/:id/tarik', (c) => step(c, (id, { reason }, who) => listings.withdraw(id, who, reason || undefined)))
    .post('/lapak/:id/izin', (c) =>
      step(c, (id, { kind }, who) => {
        if (!isLicence(kind)) throw new Refusal(400, 'Jenis izin ini tidak dikenal.');
        return listings.verifyLicence(id, kind, who);
      }),
    )
    .post('/lapak/:id/gabung', async (c) => {
      const id = c.req.param('id');
      const { version, into } = await bodyOf(c);
      const other = await open(c, into);
      if (!other.mayDecide) throw new Refusal(403, 'Lapak tujuan bukan milik daerah Anda. Mintalah redaktur koridor menggabungnya.');
      await decide(c, id, version, (who) => listings.merge(id, into, who));
      return c.json(await open(c, into));
    })
    .post('/lapak/:id/tautan', async (c) => {
      const id = c.req.param('id');
      const { version } = await bodyOf(c);
      const link = await decide(c, id, version, (who) => listings.renewLink(id, who));
      return c.json({ ...(await open(c, id)), link } satisfies LinkReply);
    })
    .post('/lapak/:id/hapus', async (c) => {
      const id = c.req.param('id');
      const { version } = await bodyOf(c);
      await decide(c, id, version, (who) => listings.erase(id, who));
      return c.json({});
    })
    .post('/setujui', async (c) => {
      const { items } = await bodyOf(c);
      if (items.length === 0 || items.length > maxBulk) throw new Refusal(400, `Pilih 1 sampai ${maxBulk} lapak.`);
      const refused: { id: string; reason: string }[] = [];
      for (const { id, version } of items) {
        try {
          await decide(c, id, version, (who) => listings.approve(id, who));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.push({ id, reason: error.message });
        }
      }
      return c.json({ approved: items.length - refused.length, refused } satisfies BulkReply);
    })
    .get('/ekspor', async (c) => {
      const { format = 'xlsx', daerah } = c.req.query();
      const person = c.get('person');
      if (!isListFormat(format)) throw new Refusal(400, 'Pilih xlsx atau csv.');
      const shelf = queue.shelf(await content.state(), now());
      const mine = [...shelf.listings.values()].filter(
        (listing) => mayDecide(person, listing) && (!daerah || listing.regions.includes(daerah)),
      );
      if (mine.length === 0) throw new Refusal(404, 'Tidak ada lapak yang dapat Anda keluarkan.');
      const bytes = await exportList(mine, shelf.state.corridor, format);
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': mimeOf[format],
        'Content-Disposition': `attachment; filename="umkm${daerah && /^[a-z-]+$/.test(daerah) ? `-${daerah}` : ''}.${format}"`,
      });
    })
    .route('/impor', importRoutes(desk.imports));
}

interface Body {
  readonly version: string;
  readonly reason: string;
  readonly kind: string;
  readonly into: string;
  readonly items: readonly { readonly id: string; readonly version: string }[];
}

/** What a page sends with a step; what is missing is blank. */
async function bodyOf(c: DeskContext): Promise<Body> {
  const sent: unknown = await c.req.json().catch(() => undefined);
  if (typeof sent !== 'object' || sent === null)
    throw new Refusal(400, 'Permintaan tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.');
  const body = sent as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  const items = Array.isArray(body.items) ? (body.items as Record<string, unknown>[]) : [];
  return {
    version: text(body.version),
    reason: text(body.reason),
    kind: text(body.kind),
    into: text(body.into),
    items: items.map((item) => ({ id: text(item?.id), version: text(item?.version) })),
  };
}

const isLicence = (kind: string): kind is keyof typeof licenceNames => Object.hasOwn(licenceNames, kind);

/** A step whose refusal is told as the desk tells its own. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ListingError)) throw error;
    const status = { missing: 404, conflict: 409, invalid: 422, 'not-now': 409 } as const;
    throw new Refusal(status[error.kind], error.message);
  }
}

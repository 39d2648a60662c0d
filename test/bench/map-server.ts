import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { packFeatures } from '../../src/geo/feature-pack.ts';
import { noNames } from '../../src/islands/map/data.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { asGeoJson, manyBusinesses, plainPage } from './map-plain.ts';

/** Version of MapLibre a plain page uses. */
type Version = '5' | '6';

/** A body, its bytes as compressed, and when it was asked for, ms of the clock. */
export interface Sent {
  readonly path: string;
  readonly bytes: number;
  readonly askedAt: number;
}

/** A line to the visitor: all bytes share it. */
export interface Line {
  readonly kilobitsPerSecond: number;
  readonly latencyMs: number;
}

const points = 10_000;
const folders = { 5: folderOf('maplibre-gl/package.json'), 6: folderOf('maplibre-gl-6/package.json') };

function folderOf(specifier: string): string {
  return `${dirname(fileURLToPath(import.meta.resolve(specifier)))}/dist`;
}

/** The built site with 10,000 businesses in its map data, and plain pages with the same points, behind one metered line. */
export class BenchServer {
  #line: Line | undefined;
  #free = 0;
  #sent: Sent[] = [];
  #close: () => Promise<void> = async () => {};
  origin = '';

  async start(root: string): Promise<void> {
    const { origin, close } = await listen(this.#app(root), { port: 0 });
    this.origin = origin;
    this.#close = close;
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** Forget what was sent, and send over this line from now on; without one as fast as the machine can. */
  reset(line?: Line): void {
    this.#sent = [];
    this.#line = line;
    this.#free = 0;
  }

  /** Bodies sent, in their order. */
  get sent(): readonly Sent[] {
    return this.#sent;
  }

  #app(root: string): Hono {
    const inner = createApp({ root });
    const businesses = manyBusinesses(points);
    const { places, facts } = packFeatures(businesses);
    const files = new Map<string, readonly [type: string, body: Buffer]>([
      ['/data/map/corridor-id.json', json(places)],
      ['/data/map/corridor-id-facts.json', json({ facts, names: noNames })],
      ['/plain/points.geojson', json(asGeoJson(businesses))],
      ['/plain/5/', html(plainPage('5'))],
      ['/plain/6/', html(plainPage('6'))],
      ...(['5', '6'] as const).flatMap((version) => libraryFiles(version)),
    ]);
    const outer = new Hono();
    outer.all('*', async (c) => {
      const path = new URL(c.req.url).pathname;
      const askedAt = Date.now();
      const own = files.get(path);
      const response = own
        ? new Response(new Uint8Array(gzipSync(own[1], { level: 9 })), { headers: { 'Content-Type': own[0], 'Content-Encoding': 'gzip' } })
        : await inner.fetch(c.req.raw);
      const body = new Uint8Array(await response.arrayBuffer());
      this.#sent.push({ path, bytes: body.byteLength, askedAt });
      await this.#travel(body.byteLength);
      const headers = new Headers(response.headers);
      headers.set('Content-Length', String(body.byteLength));
      return new Response(body.byteLength > 0 ? body : null, { status: response.status, headers });
    });
    return outer;
  }

  /** Waits as long as some bytes take on the line, after those already on their way. */
  async #travel(bytes: number): Promise<void> {
    if (!this.#line) return;
    const { kilobitsPerSecond, latencyMs } = this.#line;
    const now = performance.now();
    this.#free = Math.max(this.#free, now + latencyMs) + (bytes * 8) / kilobitsPerSecond;
    await new Promise((resolve) => setTimeout(resolve, this.#free - now));
  }
}

function libraryFiles(version: Version): [string, readonly [string, Buffer]][] {
  const names = version === '5' ? ['maplibre-gl.js', 'maplibre-gl.css'] : ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css'];
  return names.map((name) => [
    `/plain/${version}/${name}`,
    [name.endsWith('.css') ? 'text/css' : 'text/javascript', readFileSync(`${folders[version]}/${name}`)],
  ]);
}

const json = (value: unknown) => ['application/json', Buffer.from(JSON.stringify(value))] as const;
const html = (text: string) => ['text/html; charset=utf-8', Buffer.from(text)] as const;

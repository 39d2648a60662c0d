/** What the local Contentful holds, and how it changes. Shapes follow the documented wire format. */
export const link = (linkType: string, id: string) => ({ sys: { type: 'Link', linkType, id } });

type Json = Record<string, unknown>;
export type Fields = Record<string, Record<string, unknown>>;

/** A draft with the version that stands published, if any. */
export interface Item {
  id: string;
  kind: 'Entry' | 'Asset';
  type?: string;
  version: number;
  publishedVersion?: number;
  archived?: boolean;
  createdAt: string;
  updatedAt: string;
  fields: Fields;
  metadata: Json;
  published?: { fields: Fields; revision: number; at: string };
  /** What was published, oldest first. */
  snapshots: { at: string; version: number; fields: Fields }[];
}

export interface FieldDefinition {
  id: string;
  name: string;
  type: string;
  linkType?: string;
  required?: boolean;
  localized?: boolean;
  validations?: Json[];
  items?: { type: string; linkType?: string; validations?: Json[] };
}

export interface TypeDefinition {
  id: string;
  name: string;
  description?: string;
  displayField?: string;
  fields: FieldDefinition[];
  version: number;
  publishedVersion?: number;
}

export interface LocaleDefinition {
  id: string;
  version: number;
  name: string;
  code: string;
  fallbackCode: string | null;
  default: boolean;
  optional: boolean;
}

type Change = { seq: number; kind: 'Entry' | 'Asset'; id: string };

export class State {
  readonly items = new Map<string, Item>();
  readonly types = new Map<string, TypeDefinition>();
  readonly interfaces = new Map<string, { version: number; controls: unknown[] }>();
  readonly uploads = new Map<string, Buffer>();
  readonly files = new Map<string, { bytes: Buffer; contentType: string }>();
  locales: LocaleDefinition[] = [
    { id: 'locale-1', version: 0, name: 'English (United States)', code: 'en-US', fallbackCode: null, default: true, optional: false },
  ];
  /** Tokens given out up to this change are refused as expired. */
  expiredUpTo = -1;
  readonly #changes: Change[] = [];
  #seq = 0;
  #clock = Date.parse('2026-11-01T00:00:00Z');

  now(): string {
    this.#clock += 1000;
    return new Date(this.#clock).toISOString();
  }

  get seq(): number {
    return this.#seq;
  }

  expireTokens(): void {
    this.expiredUpTo = this.#seq;
    this.#seq += 1;
  }

  of(kind: Item['kind']): Item[] {
    return [...this.items.values()].filter((item) => item.kind === kind);
  }

  get(kind: Item['kind'], id: string): Item | undefined {
    return this.items.get(`${kind}/${id}`);
  }

  create(kind: Item['kind'], id: string, fields: Fields, type?: string): Item {
    const at = this.now();
    const item: Item = {
      id,
      kind,
      ...(type && { type }),
      version: 1,
      createdAt: at,
      updatedAt: at,
      fields,
      metadata: { tags: [], concepts: [] },
      snapshots: [],
    };
    this.items.set(`${kind}/${id}`, item);
    return item;
  }

  save(item: Item, fields: Fields, metadata?: Json): void {
    item.fields = fields;
    if (metadata) item.metadata = metadata;
    item.version += 1;
    item.updatedAt = this.now();
  }

  publish(item: Item): void {
    item.publishedVersion = item.version;
    item.published = { fields: structuredClone(item.fields), revision: (item.published?.revision ?? 0) + 1, at: this.now() };
    item.snapshots.push({ at: item.published.at, version: item.version, fields: item.published.fields });
    item.version += 1;
    this.#changed(item);
  }

  unpublish(item: Item): void {
    delete item.publishedVersion;
    delete item.published;
    item.version += 1;
    this.#changed(item);
  }

  remove(item: Item): void {
    this.items.delete(`${item.kind}/${item.id}`);
    this.#changed(item);
  }

  #changed({ kind, id }: Item): void {
    this.#seq += 1;
    this.#changes.push({ seq: this.#seq, kind, id });
  }

  /** What became of everything that changed since. */
  since(seq: number): Json[] {
    const last = new Map(this.#changes.filter((change) => change.seq > seq).map((change) => [`${change.kind}/${change.id}`, change]));
    return [...last.values()].map(({ kind, id }) => {
      const item = this.get(kind, id);
      if (item?.published) return this.delivered(item);
      const at = this.now();
      return { sys: { ...place, id, type: `Deleted${kind}`, revision: 1, createdAt: at, updatedAt: at, deletedAt: at } };
    });
  }

  /** An item as the delivery interface gives it. */
  delivered(item: Item): Json {
    const { fields, revision, at } = item.published ?? { fields: item.fields, revision: item.version, at: item.updatedAt };
    return {
      metadata: item.metadata,
      sys: {
        ...place,
        id: item.id,
        type: item.kind,
        createdAt: item.createdAt,
        updatedAt: at,
        revision,
        publishedVersion: item.publishedVersion ?? 0,
        ...(item.type && { contentType: link('ContentType', item.type) }),
      },
      fields: structuredClone(fields),
    };
  }

  /** An item as the management interface gives it; `published` for the version that stands published. */
  managed(item: Item, published = false): Json {
    return {
      metadata: item.metadata,
      sys: {
        ...place,
        id: item.id,
        type: item.kind,
        version: item.version,
        createdAt: item.createdAt,
        updatedAt: item.updatedAt,
        updatedBy: link('User', 'user-1'),
        ...(item.publishedVersion !== undefined && { publishedVersion: item.publishedVersion, publishedAt: item.published?.at }),
        ...(item.archived && { archivedVersion: item.version - 1 }),
        ...(item.type && { contentType: link('ContentType', item.type) }),
      },
      fields: structuredClone(published && item.published ? item.published.fields : item.fields),
    };
  }
}

export const place = { space: link('Space', 's1'), environment: link('Environment', 'master') };

import type { AssetProps, EntryProps } from 'contentful-management';
import type { RawEntry } from '../../domain/validate.ts';
import type { Config } from './config.ts';
import { decode, namesOf, typeOf } from './decode.ts';
import { allPages, ask, type Management } from './management.ts';
import type { RemoteEntry } from './wire.ts';

/** An entry as it stands in Contentful, drafts included. */
export interface RemoteRecord {
  readonly props: EntryProps;
  /** What editors see. */
  readonly draft: RawEntry;
  /** What the public interface gives: the published version, or the draft as a draft when it was never published. */
  readonly live: RawEntry;
  readonly published: boolean;
  /** Published, with changes that are not. */
  readonly changed: boolean;
}

export interface Remote {
  readonly records: ReadonlyMap<string, RemoteRecord>;
  readonly assets: readonly AssetProps[];
  /** Ids in Contentful of types our model does not know, and of archived entries: left alone. */
  readonly leftAlone: readonly string[];
  /** Entries that claim the name of another one. */
  readonly twins: readonly string[];
  remoteIdOf(type: string, id: string): string | undefined;
}

/** Read everything through the management interface, 100 entries a page (a page may hold 7 MB at most). */
export async function readRemote(config: Config, client: Management, isKnown: (type: string) => boolean): Promise<Remote> {
  const entries = await ask(config, () => allPages((query) => client.entry.getMany({ query }), 100));
  const assets = await ask(config, () => allPages((query) => client.asset.getMany({ query }), 100));
  const changed = new Set(entries.filter(hasUnpublishedChanges).map((entry) => entry.sys.id));
  const published =
    changed.size === 0
      ? []
      : await ask(config, () => allPages((query) => client.entry.getPublished({ query }), 100)).then((all) =>
          all.filter((entry) => changed.has(entry.sys.id)),
        );
  const livePublished = new Map(published.map((entry) => [entry.sys.id, entry]));

  const usable = entries.filter((entry) => entry.sys.archivedVersion === undefined && isKnown(typeOf(entry as RemoteEntry)));
  const leftAlone = entries.filter((entry) => !usable.includes(entry)).map((entry) => entry.sys.id);
  const names = namesOf(usable as RemoteEntry[]);
  const records = new Map<string, RemoteRecord>();
  const twins: string[] = [];
  for (const props of usable) {
    const draft = decode(props as RemoteEntry, names);
    const key = `${draft.type}/${draft.id}`;
    if (records.has(key)) {
      twins.push(`${props.sys.id} → ${key}`);
      continue;
    }
    const isPublished = props.sys.publishedVersion !== undefined;
    const live = livePublished.get(props.sys.id);
    records.set(key, {
      props,
      draft,
      live: live ? decode(live as RemoteEntry, names) : isPublished ? draft : asDraft(draft),
      published: isPublished,
      changed: changed.has(props.sys.id),
    });
  }
  return {
    records,
    assets: assets.filter((asset) => asset.sys.archivedVersion === undefined),
    leftAlone,
    twins,
    remoteIdOf: (type, id) => records.get(`${type}/${id}`)?.props.sys.id,
  };
}

const hasUnpublishedChanges = ({ sys }: EntryProps) => sys.publishedVersion !== undefined && sys.version > sys.publishedVersion + 1;

/** What was never published there is no published entry here, whatever its field says. */
function asDraft(raw: RawEntry): RawEntry {
  const data = raw.data as { publication?: { state?: string } };
  const state = data.publication?.state ?? 'published';
  return state === 'published' ? { ...raw, data: { ...data, publication: { ...data.publication, state: 'draft' } } } : raw;
}

import { Journal } from '../../sources/files/journal.ts';
import { deskFiles } from './app.ts';
import { Drafts } from './drafts.ts';

/** Forgets the manuscript of an entry and its history: an entry that its owner wants erased leaves nothing at the desk. */
export async function forgetManuscript(deskFolder: string, type: string, id: string): Promise<void> {
  const files = deskFiles(deskFolder);
  const drafts = new Drafts(files.drafts);
  const draft = await drafts.read(type, id);
  if (draft) await drafts.remove(type, id, draft.version);
  await new Journal(files.draftJournal).forget(`${type}/${id}`);
}

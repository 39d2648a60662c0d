import type { BulkReply, ImportReply, ImportsReply, LinkReply, ListingReply, ListingsReply } from '../api-umkm.ts';
import { ask } from './client.ts';

/** What an officer may do with a listing besides reading it, as the server calls it. */
export type Decision = 'setujui' | 'kembalikan' | 'tolak' | 'tarik' | 'izin' | 'gabung';

const at = (id: string) => `umkm/lapak/${encodeURIComponent(id)}`;

export const umkmClient = {
  list: (query: Readonly<Record<string, string>>) => ask<ListingsReply>(`umkm?${new URLSearchParams(query)}`),
  look: (id: string) => ask<ListingReply>(at(id)),
  open: (id: string) => ask<ListingReply>(`${at(id)}/buka`, 'POST', {}),
  decide: (id: string, decision: Decision, version: string, more: { reason?: string; kind?: string; into?: string } = {}) =>
    ask<ListingReply>(`${at(id)}/${decision}`, 'POST', { version, ...more }),
  renewLink: (id: string, version: string) => ask<LinkReply>(`${at(id)}/tautan`, 'POST', { version }),
  erase: (id: string, version: string) => ask<object>(`${at(id)}/hapus`, 'POST', { version }),
  approveAll: (items: readonly { id: string; version: string }[]) => ask<BulkReply>('umkm/setujui', 'POST', { items }),
  startImport: (form: FormData) => ask<ImportReply>('umkm/impor', 'POST', form),
  imports: () => ask<ImportsReply>('umkm/impor'),
  importState: (id: string) => ask<ImportReply>(`umkm/impor/${id}`),
  forgetImport: (id: string) => ask<object>(`umkm/impor/${id}`, 'DELETE'),
  stopImport: (id: string) => ask<ImportReply>(`umkm/impor/${id}`, 'DELETE'),
};

export const mendAddress = (id: string) => `/redaksi/api/umkm/impor/${id}/perbaikan`;
export const exportAddress = (query: Readonly<Record<string, string>>) => `/redaksi/api/umkm/ekspor?${new URLSearchParams(query)}`;

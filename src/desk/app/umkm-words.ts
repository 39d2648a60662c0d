import type { ListingState } from '../../domain/listing.ts';
import { formatRupiah } from '../../i18n/format.ts';
import type { ListingSet } from '../api-umkm.ts';

export const setNames: Readonly<Record<ListingSet, string>> = {
  waiting: 'Menunggu keputusan',
  returned: 'Menunggu pemilik',
  published: 'Terbit',
  stale: 'Lama tidak dipastikan',
  down: 'Ditarik atau ditolak',
};

export const listingStateNames: Readonly<Record<ListingState, string>> = {
  sent: 'Baru dikirim',
  checking: 'Sedang diperiksa',
  published: 'Terbit',
  changing: 'Terbit, ada perubahan',
  returned: 'Menunggu perbaikan pemilik',
  refused: 'Ditolak',
  withdrawn: 'Ditarik',
};

export const licenceNames = { nib: 'NIB', pirt: 'P-IRT', halal: 'Sertifikat halal', gi: 'Indikasi geografis' } as const;

/** Where an officer looks a licence number up, as its authority publishes it. */
export const licenceSources: Readonly<Record<keyof typeof licenceNames, string>> = {
  nib: 'periksa di oss.go.id',
  pirt: 'periksa di sppirt.pom.go.id',
  halal: 'periksa di bpjph.halal.go.id',
  gi: 'periksa di pdki-indonesia.dgip.go.id',
};

/** A product with its price, in a line. */
export function offerWords({ name, price, unit }: { name: string; price?: number | undefined; unit?: string | undefined }): string {
  if (price === undefined) return `${name}, harga ditanyakan`;
  return `${name}, ${formatRupiah(price, 'id')}${unit ? ` per ${unit}` : ''}`;
}

/** A reason an officer may start from. The text is what the owner reads, and can be changed before it is sent. */
export interface ReadyReason {
  readonly name: string;
  readonly text: string;
}

export const correctionReasons: readonly ReadyReason[] = [
  { name: 'Foto buram', text: 'Fotonya kurang jelas. Potret lagi produknya di tempat terang, tanpa orang lain di dalam foto, lalu kirim.' },
  { name: 'Foto bukan produknya', text: 'Fotonya bukan foto produk Anda sendiri. Kirim foto produk yang Anda jual.' },
  { name: 'Harga', text: 'Harganya tampak keliru. Periksa jumlah nolnya dan tulis harga untuk satu satuan, misalnya satu bungkus.' },
  { name: 'Letak', text: 'Letak usaha di peta tidak sesuai dengan desanya. Taruh titiknya lagi, atau pilih nama desa.' },
  { name: 'Nomor WhatsApp', text: 'Nomor WhatsApp tidak dapat dihubungi. Periksa nomornya, lalu kirim lagi.' },
  {
    name: 'Keterangan',
    text: 'Keterangannya memuat alamat situs atau nomor telepon. Hapus bagian itu; pembeli memesan lewat tombol WhatsApp.',
  },
  { name: 'Nomor izin', text: 'Nomor izin tidak ditemukan. Salin lagi dari suratnya, atau kosongkan bila belum punya.' },
];

export const refusalReasons: readonly ReadyReason[] = [
  {
    name: 'Sudah terdaftar',
    text: 'Usaha ini sudah terdaftar. Pakai tautan yang Anda terima dulu, atau minta tautan baru kepada petugas.',
  },
  { name: 'Di luar koridor', text: 'Usaha ini berada di luar sepuluh daerah Bromo Tengger Semeru, jadi tidak dapat didaftarkan di sini.' },
  {
    name: 'Barang terlarang',
    text: 'Barang ini tidak boleh dijual lewat situs pemerintah, misalnya rokok tanpa cukai, obat, satwa, atau tumbuhan dilindungi.',
  },
  { name: 'Bukan usaha', text: 'Kiriman ini bukan dagangan usaha. Bila Anda memang berjualan, kirim lagi dengan foto dan nama produknya.' },
];

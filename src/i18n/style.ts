import type { Label } from '../domain/model/field.ts';

const s = (id: string, en: string): Label => ({ id, en });

/** Strings of the page that shows every component in every state. */
export const styleUi = {
  title: s('Gaya', 'Style'),
  lead: s(
    'Semua bagian situs dalam semua keadaannya, untuk yang merawatnya dan untuk pengujian.',
    'Every part of the site in every state, for those who keep it and for its tests.',
  ),
  marks: s('Tanda', 'Marks'),
  colours: s('Warna', 'Colours'),
  ofRegion: s('Warna dan motif daerah', 'Colours and motifs of the regions'),
  ofPillar: s('Ikon dan warna pilar', 'Icons and colours of the pillars'),
  type: s('Huruf', 'Type'),
  sample: s('Sepuluh daerah, satu lingkar gunung', 'Ten regions, one ring around the mountain'),
  space: s('Jarak', 'Space'),
  actions: s('Tombol dan tautan', 'Buttons and links'),
  main: s('Tombol utama', 'Main button'),
  quiet: s('Tombol tenang', 'Quiet button'),
  linkText: s('Tautan dalam kalimat', 'A link in a sentence'),
  chips: s('Keping', 'Chips'),
  chosen: s('terpilih', 'chosen'),
  notices: s('Pemberitahuan', 'Notices'),
  info: s('Keterangan biasa.', 'Plain information.'),
  caution: s('Yang perlu diperhatikan.', 'Something to mind.'),
  danger: s('Bahaya yang tercatat, dengan tanggalnya.', 'A danger on record, with its date.'),
  fallback: s('Teks yang belum diterjemahkan', 'A text not translated yet'),
  cards: s('Kartu', 'Cards'),
  noCards: s('Daftar kosong', 'An empty list'),
  data: s('Fakta, tabel, dan langkah', 'Facts, tables and steps'),
  rings: s('Lingkar catatan', 'Rings of record'),
  ledger: s('Garis quick win', 'Quick-win lines'),
  entry: s('Halaman sebuah entri', 'The page of an entry'),
  photographs: s('Foto', 'Photographs'),
  filters: s('Saringan daftar', 'Filters of lists'),
  key: s('Kunci peta', 'Key of maps'),
  businesses: s('Ajakan bagi pelaku usaha', 'Invitations to business owners'),
  table: s('Buku besar quick win', 'The ledger of quick wins'),
  fold: s('Bagian yang dapat dibuka', 'A part that folds'),
  foldText: s('Isinya tampil setelah dibuka.', 'Its text shows once it is opened.'),
} as const satisfies Record<string, Label>;

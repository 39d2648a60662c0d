import type { Label } from '../domain/model/field.ts';

const s = (id: string, en: string): Label => ({ id, en });

/** Strings of the brand kits and of the page that shows every component. */
export const brandUi = {
  brandLead: s(
    'Logo, warna, motif, dan templat media sosial koridor dan sepuluh daerahnya, siap diunduh.',
    'Logos, colours, motifs and social-media templates of the corridor and its ten regions, ready to download.',
  ),
  kitOf: s('Kit merek', 'Brand kit:'),
  kitLead: s(
    'Logo, warna dengan kontrasnya, motif, huruf, dan templat media sosial {region}, dengan aturan pakainya.',
    'Logos, colours with their contrast, motif, typeface and social-media templates of {region}, with the rules for using them.',
  ),
  download: s('Unduh semua (zip, {size})', 'Download all (zip, {size})'),
  toRegion: s('Halaman daerah', 'Region page'),
  toKit: s('Kit merek daerah ini', 'Brand kit of this region'),
  corridor: s('Koridor', 'The corridor'),
  corridorLead: s(
    'Sepuluh bagian lingkar untuk sepuluh daerah: empat inti di atas, empat penyangga di sisi, dua yang terhubung di bawah.',
    'Ten parts of the ring for ten regions: four core ones above, four that support at the sides, two linked ones below.',
  ),
  symbol: s('Simbol', 'Symbol'),
  wordmark: s('Simbol dan nama', 'Symbol and name'),
  logo: s('Logo', 'Logo'),
  logoLead: s(
    'Pilih menurut latarnya. Sisakan ruang kosong sekeliling selebar satu bagian lingkar; lebar paling kecil 120 px atau 30 mm.',
    'Choose by the ground it stands on. Keep a margin as wide as one part of the ring; smallest width 120 px or 30 mm.',
  ),
  onDark: s('untuk latar gelap', 'for dark grounds'),
  onLight: s('untuk latar terang', 'for light grounds'),
  oneInk: s('satu warna, untuk cap dan ukiran', 'one colour, for stamps and engraving'),
  colours: s('Warna', 'Colours'),
  coloursLead: s(
    'Angka kontras diukur menurut WCAG 2.2: teks butuh paling sedikit 4,5, teks berukuran besar dan grafik 3.',
    'Contrast as WCAG 2.2 measures it: text needs at least 4.5, large letters and graphics 3.',
  ),
  colourTable: s('Tabel warna dan kontras', 'Table of colours and contrast'),
  onWhite: s('di atas putih', 'on white'),
  onNight: s('di atas latar gelap', 'on the dark ground'),
  accent: s('Aksen', 'Accent'),
  accentUse: s('tautan dan judul kecil di latar terang', 'links and small headings on light grounds'),
  glow: s('Cahaya', 'Glow'),
  glowUse: s('teks dan motif di latar gelap', 'text and motif on dark grounds'),
  deep: s('Dasar gelap', 'Dark ground'),
  deepUse: s('latar kepala halaman dan templat', 'ground of page heads and templates'),
  soft: s('Dasar lembut', 'Soft ground'),
  softUse: s('latar kotak dan tabel', 'ground of boxes and tables'),
  lineColour: s('Garis', 'Line'),
  lineUse: s('garis, bingkai, ikon', 'lines, frames, icons'),
  motifLead: s(
    'Satu ubin berulang tanpa sambungan. Pakai sebagai hem satu baris atau sebagai kain tipis di belakang; jangan di bawah teks kecil.',
    'One tile repeats without a seam. Use it as a hem of one row or as a faint cloth behind; never under small text.',
  ),
  tile: s('ubin', 'tile'),
  cloth: s('kain', 'cloth'),
  fonts: s('Huruf', 'Typeface'),
  fontsText: s(
    'Plus Jakarta Sans karya Tokotype, lisensi SIL Open Font License 1.1: boleh dipakai, ditanam, dan dibagikan, juga untuk keperluan dagang. Tebal 800 untuk judul, 600 untuk label, 400 untuk teks. Berkas huruf dan lisensinya ada di dalam zip.',
    'Plus Jakarta Sans by Tokotype, under the SIL Open Font License 1.1: it may be used, embedded and passed on, commercially too. Weight 800 for titles, 600 for labels, 400 for text. The font file and its licence are in the zip.',
  ),
  templates: s('Templat media sosial', 'Social-media templates'),
  templatesLead: s(
    'Berkas SVG untuk Inkscape, Figma, atau Canva. Ganti judulnya dan taruh foto pada bidang bernama "foto". Tulis nama pemotret.',
    'SVG files for Inkscape, Figma or Canva. Change the title and put a photograph on the shape named "foto". Name the photographer.',
  ),
  putPhoto: s('Taruh foto di sini', 'Put a photo here'),
  nameTaker: s('tulis nama pemotret', 'name the photographer'),
  titleOne: s('Judul satu baris', 'A title of one line'),
  titleTwo: s('atau dua baris', 'or of two'),
  titleFoot: s('Tanggal, tempat, sumber', 'Date, place, source'),
  square: s('kotak, 1080 × 1080', 'square, 1080 × 1080'),
  story: s('cerita, 1080 × 1920', 'story, 1080 × 1920'),
  link: s('tautan, 1200 × 630', 'link, 1200 × 630'),
  cite: s('Cara menyebut', 'How to cite'),
  citeText: s(
    'Lingkar Tengger, {region}, {address}. Sebut tanggal Anda membacanya; fakta di halaman kami membawa sumbernya masing-masing, sebut pula sumber itu.',
    'Lingkar Tengger, {region}, {address}. Give the day you read it; facts on our pages carry their own sources, name those as well.',
  ),
  terms: s('Ketentuan', 'Terms'),
  termsList: [
    s(
      'Motif, templat, dan ilustrasi berlisensi CC BY 4.0: boleh dipakai dan diubah asal menyebut Lingkar Tengger.',
      'Motifs, templates and illustrations are under CC BY 4.0: use and change them, naming Lingkar Tengger.',
    ),
    s(
      'Logo boleh dipakai untuk menunjuk ke platform atau halaman daerahnya. Jangan mengubah bentuk, warna, atau perbandingannya.',
      'The logo may be used to point to the platform or to a region on it. Do not change its shape, colours or proportions.',
    ),
    s(
      'Logo ini tanda platform, bukan lambang daerah dan bukan logo pariwisata resmi pemerintah daerah. Lambang resmi diminta kepada pemerintah daerahnya.',
      'This logo is the mark of the platform, neither the coat of arms nor the official tourism logo of the regional government. Ask the region for those.',
    ),
    s(
      'Jangan memakai logo untuk memberi kesan bahwa suatu usaha, harga, atau keadaan sudah diperiksa atau dijamin oleh kami.',
      'Do not use the logo to suggest that we have checked or guarantee a business, a price or a situation.',
    ),
  ],
  readMe: s('Isi kit ini', 'What is in this kit'),
  noTagline: s('Belum ada semboyan yang tercatat dengan pasti.', 'No tagline is on record for certain.'),
} as const satisfies Record<string, Label | readonly Label[]>;

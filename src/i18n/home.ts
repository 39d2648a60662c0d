import type { Label } from '../domain/model/field.ts';

const s = (id: string, en: string): Label => ({ id, en });

/** Strings of the first screen, of the matrix and of the ledger of quick wins. */
export const homeUi = {
  where: s('Koridor Bromo Tengger Semeru, Jawa Timur', 'Bromo Tengger Semeru corridor, East Java'),
  bromoAsk: s('Apakah Bromo buka hari ini?', 'Is Bromo open today?'),
  bromoUnknown: s('Belum dapat dipastikan', 'Not known for certain'),
  bromoClosed: s('Tercatat tutup', 'Closed, on record'),
  bromoNone: s('Per {day} tidak ada penutupan yang tercatat di sini.', 'As of {day} no closure is on record here.'),
  bromoLevel: s('Tingkat terakhir tercatat: {level}, {date}', 'Last level on record: {level}, {date}'),
  bromoAge: s('{months} lalu', '{months} ago'),
  bromoCheck: s('Cek MAGMA', 'Check MAGMA'),
  bromoRules: s('Imbauan', 'Advisories'),
  goAsk: s('Mau ke mana?', 'Where to?'),
  nearAsk: s('Apa yang dekat?', 'What is near?'),
  nearLink: s('Lihat di peta', 'See the map'),

  matrixScale: s('Makin banyak lingkar, makin banyak yang tercatat', 'More rings, more on record'),
  matrixNone: s('belum ada fakta', 'no facts yet'),
  matrixKeys: s(
    'Dengan papan tik: Tab masuk ke tabel, tombol panah berpindah kotak.',
    'By keyboard: Tab enters the table, arrow keys move between cells.',
  ),
  ringsOne: s('sedikit', 'little'),
  ringsFour: s('banyak', 'much'),

  ledgerFrom: s('Sejauh mana teramati', 'How far it was observed'),
  ledgerLead: s(
    'Garis penuh sampai tahap terjauh yang pernah diamati, dengan tanggal pengamatannya. Garis putus-putus: tahap yang belum pernah diamati.',
    'The line is solid up to the furthest stage ever observed, with the day of that observation. Dashed: stages nobody observed.',
  ),
  ledgerKnown: s('pernah diamati', 'observed at least once'),
  ledgerUnknown: s('belum pernah diamati', 'never observed'),
  ledgerTarget: s('dengan target terukur', 'with a measurable target'),
  ledgerNoTarget: s('Target terukur tidak tercatat', 'No measurable target on record'),
  ledgerReached: s('Capaian belum diketahui', 'What was reached is not known'),
  ledgerSeen: s('Terakhir diamati {date}: {status}', 'Last observed {date}: {status}'),
  ledgerEarlier: s('; sebelumnya tercatat {status}, {date}', '; before that on record as {status}, {date}'),
  ledgerDue: s('tenggat {date}', 'due {date}'),
  ledgerOverdue: s('tenggat {date} sudah lewat', 'due {date}, now past'),
  stationAnnounced: s('Diumumkan', 'Announced'),
  stationPlanned: s('Direncanakan', 'Planned'),
  stationRunning: s('Berjalan', 'Running'),
  stationDone: s('Selesai', 'Done'),

  planDrawn: s('Cara membaca garisnya', 'How to read the line'),
  planReported: s('terjadi, diberitakan', 'happened, reported'),
  planPlanned: s('baru rencana', 'only planned'),
  planFailed: s('tidak terlaksana', 'not realised'),
  planNoDate: s('tanpa tanggal', 'no date'),
  planUnknown: s('tidak ada catatan', 'no record'),
  planToday: s('Sampai {date} tidak ada catatan bahwa pembangunan dimulai.', 'Up to {date} there is no record that building has begun.'),
} as const satisfies Record<string, Label>;

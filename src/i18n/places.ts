import type { Label } from '../domain/model/field.ts';

const s = (id: string, en: string): Label => ({ id, en });

/** Strings of the pages built around one map: the heritage quarter, the planned terminal, a route, the producing villages. */
export const placesUi = {
  key: s('Yang tergambar', 'What is drawn'),
  keyWalk: s('rute jalan kaki', 'walking route'),
  keyStreet: s('jalan utama', 'main street'),
  keyQuarter: s('batas kawasan (bukan batas resmi)', 'outline of the quarter (not official)'),
  keyDoubt: s(
    'titik bercincin putus-putus hanya perkiraan; yang di gang berada di dalam bidang samar ini, bisa meleset sekitar 150 m',
    'dashed rings are estimates; those in the lanes lie within this faint ground, up to about 150 m away',
  ),
  keyRoad: s('garis utuh: jalan yang sudah ada (skematis)', 'solid line: existing road (schematic)'),
  keyPlan: s('garis putus-putus: rencana, belum ada', 'dashed line: planned, does not exist'),
  keyGate: s('belah ketupat: pintu dan terminal yang sudah ada', 'diamond: existing gates and terminals'),

  walkMap: s('Peta dan rute jalan kaki', 'Map and walking route'),
  walkLength: s('Panjang rute', 'Length of the walk'),
  walkAlone: s('Berjalan saja', 'Walking only'),
  walkVisit: s('Dengan singgah', 'With visits'),
  walkHow: s(
    'Panjang dihitung dari garis jalan utama bolak-balik sebagian, lalu garis lurus antartitik di gang; jalan sebenarnya lebih panjang. Waktu berjalan dihitung pada 4 km/jam, tanpa singgah.',
    'The length is that of the main street, part of it walked back, then straight lines between points in the lanes; the real way is longer. Walking time is at 4 km/h, without stops.',
  ),
  metresOn: s('sekitar {n} m dari titik sebelumnya', 'about {n} m from the stop before'),
  walkStreet: s('Di jalan utama, dari alun-alun ke utara', 'Along the main street, from the square northwards'),
  walkLanes: s('Kembali lewat gang kampung', 'Back through the kampung lanes'),
  walkBeyond: s('Di luar kawasan, bila waktu cukup', 'Beyond the quarter, if there is time'),
  minutesAbout: s('sekitar {n} menit', 'about {n} minutes'),
  kmAbout: s('sekitar {n} km', 'about {n} km'),

  years: s('Menurut tahun dibangun', 'By year of building'),
  yearsLead: s(
    'Jarak antarbaris mengikuti selang tahunnya. Tahun seperti tertulis di sumber.',
    'The space between rows follows the years between them. Years as the sources give them.',
  ),
  yearsUnknown: s('Tahun tidak diketahui dengan pasti', 'Year not known for certain'),

  thenNow: s('Dahulu dan kini', 'Then and now'),
  thenTitle: s('Dahulu', 'Then'),
  nowTitle: s('Kini', 'Now'),
  nowUnknown: s('tidak tercatat', 'not on record'),

  planOrNot: s('Apa yang ada, apa yang direncanakan', 'What exists, what is planned'),
  exists: s('Ada', 'Exists'),
  plan: s('Rencana', 'Planned'),
  terminalNow: s('Terminal tipe C', 'Type C terminal'),
  tollExit: s('Pintu tol', 'Toll exit'),
  site: s('Letak', 'Site'),
  siteVague: s(
    'Di dalam lingkaran putus-putus; titik persisnya tidak tercatat.',
    'Within the dashed circle; the exact spot is not on record.',
  ),
  tourismTerminal: s('Terminal wisata', 'Tourism terminal'),

  toGates: s('Ke empat pintu taman nasional', 'To the four park gates'),
  toGatesLead: s(
    'Garis lurus dihitung dari titik perkiraan lokasi. Jarak dan waktu jalan hanya ditulis bila jalurnya tercatat.',
    'Straight lines are computed from the estimated site. Road distance and time are given only where a route is on record.',
  ),
  gatesTable: s('Tabel perjalanan ke pintu taman nasional', 'Table of travel to the park gates'),
  straight: s('Garis lurus', 'Straight line'),
  byRoad: s('Jalan (jalur tercatat)', 'By road (routes on record)'),
  roadPast: s('lewat sini', 'passes here'),
  roadElsewhere: s(
    'Dari sini tidak tercatat. Jalur ke pintu ini mulai di {start}',
    'Not on record from here. The route to this gate starts at {start}',
  ),
  roadFrom: s('Dari {start} sampai {end}', 'From {start} to {end}'),

  along: s('Di sepanjang jalur ini', 'Along this route'),
  alongLead: s(
    'Destinasi dan sentra paling jauh {within} km dari garis jalur, berurutan dari {start}. Km dihitung pada garis skematis ({line} km); jarak jalannya {road} km.',
    'Destinations and producing villages at most {within} km from the line, in order from {start}. Km are measured on the schematic line ({line} km); by road it is {road} km.',
  ),
  offLine: s('km dari garis', 'km off the line'),
  atLine: s('di jalur', 'on the line'),
  estimated: s('letak perkiraan', 'approximate location'),

  sentraMap: s('Peta sentra', 'Map of producing villages'),
  sentraMapLead: s(
    'Setiap titik menandai kawasan, bukan toko. Ketuk untuk membuka halamannya.',
    'Every point marks an area, not a shop. Tap to open its page.',
  ),
} as const satisfies Record<string, Label>;

/** A string with its `{names}` filled in. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

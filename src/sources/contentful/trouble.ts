import { type Config, refused, type TokenName } from './config.ts';

/** What went wrong between here and Contentful. */
export type Cause =
  | 'token'
  | 'forbidden'
  | 'not-found'
  | 'rate-limit'
  | 'server'
  | 'bad-request'
  | 'conflict'
  | 'invalid'
  | 'time-out'
  | 'name'
  | 'certificate'
  | 'connection'
  | 'not-json'
  | 'unknown';

/** A failed request in words an operator can act on. Never holds a token. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly trouble: Cause;
  readonly detail: string;

  constructor(trouble: Cause, message: string, detail = '') {
    super(message);
    this.trouble = trouble;
    this.detail = detail;
  }
}

/** The body was no JSON of Contentful's: a captive portal, a proxy's page, an answer cut short. */
export const notJson = () =>
  new Trouble(
    'not-json',
    'Jawaban yang datang bukan data Contentful (mungkin halaman masuk Wi-Fi, proksi, atau jawaban yang terpotong). Periksa sambungan internet mesin ini.',
  );

/** What an error of the SDK means. `token` names the token that was used. */
export function troubleOf(error: unknown, token: TokenName, config: Config): Trouble {
  if (error instanceof Trouble) return error;
  const { status, id, detail } = statusOf(error);
  if (status !== undefined) return answered(status, id, detail, token, config);
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  if (code === 'ECONNABORTED' || code === 'ETIMEDOUT' || /timeout/i.test(message)) {
    return new Trouble(
      'time-out',
      `Contentful tidak menjawab dalam ${config.timeoutMs / 1000} detik. Coba lagi nanti; periksa sambungan internet.`,
      code,
    );
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new Trouble('name', 'Alamat Contentful tidak ditemukan (DNS). Periksa sambungan internet dan pengaturan DNS mesin ini.', code);
  }
  if (/CERT/.test(code) || /certificate/i.test(message)) {
    return new Trouble(
      'certificate',
      `Sertifikat Contentful tidak diterima (${code}). Periksa jam mesin ini; jam yang melenceng menyebabkan ini.`,
      code,
    );
  }
  if (/^(ECONN|EPIPE|EPROTO|EHOST|ENET|ERR_)/.test(code) || /socket|aborted|network/i.test(message)) {
    return new Trouble(
      'connection',
      `Sambungan ke Contentful terputus (${code || message}). Periksa sambungan internet dan dinding api.`,
      code,
    );
  }
  if (error instanceof TypeError || error instanceof SyntaxError) return notJson();
  return new Trouble('unknown', `Contentful tidak dapat dibaca: ${message}`, code);
}

function answered(status: number, id: string, detail: string, token: TokenName, config: Config): Trouble {
  const here = `ruang "${config.space}", environment "${config.environment}"`;
  if (status < 400) return new Trouble('connection', 'Jawaban Contentful terputus di tengah jalan. Periksa sambungan internet.', id);
  if (status === 401) return new Trouble('token', refused(token), id);
  if (status === 403) {
    return new Trouble(
      'forbidden',
      `${token} tidak berwenang untuk ini (403) di ${here}. Periksa peran pemilik token dan batas paket Anda. ${detail}`.trim(),
      id,
    );
  }
  if (status === 404) {
    return new Trouble('not-found', `Tidak ditemukan (404) di ${here}. Periksa CONTENTFUL_SPACE_ID dan CONTENTFUL_ENVIRONMENT.`, id);
  }
  if (status === 409) return new Trouble('conflict', 'Entri itu diubah orang lain pada saat yang sama (409). Jalankan lagi.', id);
  if (status === 429)
    return new Trouble('rate-limit', 'Contentful membatasi jumlah permintaan (429). Tunggu beberapa menit lalu coba lagi.', id);
  if (status >= 500)
    return new Trouble('server', `Contentful sedang bermasalah (${status}). Lihat www.contentfulstatus.com; coba lagi nanti.`, id);
  if (status === 422) return new Trouble('invalid', `Contentful menolak isinya (422). ${detail}`.trim(), id);
  if (status === 400) return new Trouble('bad-request', `Contentful tidak menerima permintaan itu (400). ${detail}`.trim(), id);
  return new Trouble('unknown', `Contentful menjawab ${status}. ${detail}`.trim(), id);
}

/** Status and error id: the SDKs pack them as JSON into the message, or leave the HTTP library's error as it is. */
function statusOf(error: unknown): { status?: number; id: string; detail: string } {
  const raw = error as { message?: string; name?: string; response?: { status?: number } } | undefined;
  try {
    const packed = JSON.parse(raw?.message ?? '') as { status?: number; message?: string; details?: unknown };
    if (typeof packed.status === 'number') {
      return { status: packed.status, id: raw?.name ?? '', detail: [packed.message, shorten(packed.details)].filter(Boolean).join(' ') };
    }
  } catch {
    // Not the SDK's own error: the HTTP library's, or none.
  }
  const status = raw?.response?.status;
  return { ...(status !== undefined && { status }), id: raw?.name ?? '', detail: '' };
}

function shorten(details: unknown): string {
  const text = details && Object.keys(details).length > 0 ? JSON.stringify(details) : '';
  return text.length > 400 ? `${text.slice(0, 397)}…` : text;
}

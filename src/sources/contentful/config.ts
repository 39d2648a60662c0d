/** Where the space is and what opens it. Read from the environment only. */
export interface Config {
  readonly space: string;
  readonly environment: string;
  readonly deliveryToken: string | undefined;
  readonly previewToken: string | undefined;
  readonly managementToken: string | undefined;
  /** Other hosts than Contentful's own, without a scheme; for tests and proxies. */
  readonly hosts: { readonly delivery?: string; readonly preview?: string; readonly management?: string; readonly upload?: string };
  /** True to speak plain http to those hosts. */
  readonly insecure: boolean;
  readonly timeoutMs: number;
  /** How often a request is repeated after 429, 5xx or a lost connection. */
  readonly retries: number;
}

export type TokenName = 'CONTENTFUL_DELIVERY_TOKEN' | 'CONTENTFUL_PREVIEW_TOKEN' | 'CONTENTFUL_MANAGEMENT_TOKEN';

const whereToFind: Record<TokenName | 'CONTENTFUL_SPACE_ID', string> = {
  CONTENTFUL_SPACE_ID: 'di app.contentful.com: Settings → General settings → Space ID',
  CONTENTFUL_DELIVERY_TOKEN: 'di app.contentful.com: Settings → API keys → (kunci Anda) → "Content Delivery API - access token"',
  CONTENTFUL_PREVIEW_TOKEN: 'di app.contentful.com: Settings → API keys → (kunci Anda) → "Content Preview API - access token"',
  CONTENTFUL_MANAGEMENT_TOKEN: 'di app.contentful.com: Settings → CMA tokens → "Create personal access token" (hanya tampil sekali)',
};

/** A setting that is missing or refused, told so that the operator can mend it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The sentence for a setting that is missing. */
export const missing = (name: keyof typeof whereToFind) =>
  `${name} belum diisi. Isi di berkas .env (contoh: .env.example); nilainya ada ${whereToFind[name]}.`;

/** The sentence for a token that Contentful refused. */
export const refused = (name: TokenName) =>
  `${name} ditolak Contentful (401): salah ketik, sudah dicabut, atau milik ruang lain. Salin ulang dari sana: ${whereToFind[name]}.`;

/** Settings from environment variables. Throws {@link ConfigError} when the space or a needed token is missing. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, ...needed: readonly TokenName[]): Config {
  const value = (name: string) => env[name]?.trim() || undefined;
  const space = value('CONTENTFUL_SPACE_ID');
  const lacking = [...(space ? [] : (['CONTENTFUL_SPACE_ID'] as const)), ...needed.filter((name) => !value(name))];
  if (!space || lacking.length > 0) throw new ConfigError(lacking.map(missing).join('\n'));
  const hosts = {
    delivery: value('CONTENTFUL_DELIVERY_HOST'),
    preview: value('CONTENTFUL_PREVIEW_HOST'),
    management: value('CONTENTFUL_MANAGEMENT_HOST'),
    upload: value('CONTENTFUL_UPLOAD_HOST'),
  };
  return {
    space,
    environment: value('CONTENTFUL_ENVIRONMENT') ?? 'master',
    deliveryToken: value('CONTENTFUL_DELIVERY_TOKEN'),
    previewToken: value('CONTENTFUL_PREVIEW_TOKEN'),
    managementToken: value('CONTENTFUL_MANAGEMENT_TOKEN'),
    hosts: Object.fromEntries(Object.entries(hosts).filter(([, host]) => host)),
    insecure: value('CONTENTFUL_INSECURE') === '1',
    timeoutMs: number(value('CONTENTFUL_TIMEOUT_MS'), 30_000),
    retries: number(value('CONTENTFUL_RETRIES'), 5),
  };
}

function number(text: string | undefined, fallback: number): number {
  const value = Number(text ?? fallback);
  return Number.isInteger(value) && value >= 0 ? value : fallback;
}

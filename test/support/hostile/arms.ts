/** One hostile request below `/layanan/umkm`. */
export interface Attack {
  readonly seed: number;
  readonly kind: string;
  readonly path: string;
  readonly body: FormData | URLSearchParams | string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** How many times it is sent at once. */
  readonly times: number;
}

/** What an attack is made of besides its seed. */
export interface Arms {
  readonly images: Readonly<Record<string, Uint8Array>>;
  readonly good: Uint8Array;
  /** Answers to challenges, all used already. */
  readonly used: readonly string[];
  /** A link somebody has. */
  readonly link: string;
}

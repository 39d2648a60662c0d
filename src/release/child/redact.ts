/** Settings whose values nobody may read in a log. */
const secretName = /TOKEN|SECRET|PASSWORD|SANDI|KEY/i;
/** Shorter values would black out ordinary words. */
const shortest = 8;

/** A line without the values of secret settings, whoever printed them. */
export function redact(line: string, env: NodeJS.ProcessEnv = process.env): string {
  const secrets = Object.entries(env).flatMap(([name, value]) =>
    secretName.test(name) && value && value.length >= shortest ? [value] : [],
  );
  return secrets.reduce((text, secret) => text.replaceAll(secret, '[rahasia]'), line);
}

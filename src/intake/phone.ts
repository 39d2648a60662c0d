import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';

/**
 * An Indonesian mobile number as E.164 (`+628…`) from the ways people type it: "0812-3456-7890", "+62 812…", "62812…",
 * "8123456789", "+62 (0)812…", a wa.me address. `undefined` when it is none, or of another country.
 */
export function mobileNumber(text: string): string | undefined {
  const typed = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:https?:\/\/)?(?:wa\.me\/|api\.whatsapp\.com\/send\?phone=)/i, '')
    .replace(/^(?:no|nomor|hp|wa|telp)\b[.:\s]*/i, '');
  if (!/^[\d\s()+.\-/]+$/.test(typed)) return undefined;
  const national = typed
    .replaceAll(/[^\d+]/g, '')
    .replace(/^(?:\+|00)?62/, '')
    .replace(/^0+/, '');
  if (!/^8\d{7,12}$/.test(national)) return undefined;
  const parsed = parsePhoneNumberFromString(`+62${national}`);
  return parsed?.isValid() ? parsed.number : undefined;
}

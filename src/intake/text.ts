/** Invisible signs that turn the direction of text or hide in it, and tags nobody types. */
const hidden = /[\u061C\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const control = /[\p{Cc}]/gu;
/** Private letters, unassigned ones and broken pairs have no look that holds on every phone. */
const unshowable = /[\p{Co}\p{Cn}\p{Cs}\uFFFD]/u;
/** Letters buried under marks: no language of ours stacks four. */
const stacked = /\p{M}{4}/u;
const markup = /[<>\uFE64\uFE65\uFF1C\uFF1E]|&(?:#\d+|#x[\da-f]+|lt|gt);?|(?:javascript|vbscript|data)\s*:/iu;

/** A line as it may be kept: composed letters (NFC), single blanks, without control signs and hidden ones. */
export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(hidden, '').replace(control, ' ').replaceAll(/\s+/gu, ' ').trim();
}

/** Like {@link cleanLine}, keeping up to one empty line between paragraphs. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .split('\n')
    .map(cleanLine)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether a text holds what a browser might take for markup or an address that runs. */
export const hasMarkup = (text: string): boolean => markup.test(text);

/** Whether a text holds signs that cannot be shown on every phone. */
export const isStrange = (text: string): boolean => unshowable.test(text) || stacked.test(text);

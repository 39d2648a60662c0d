import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CardPress } from './press.ts';

/** Where cards stand on the site. */
export const cardsPath = '/kartu/';

// Pages are bundled, and this file is in the bundle once more: only the global object is the same for both.
const shared = globalThis as { lingkarTenggerCards?: CardPress };

/** The press of the running build. Cards are kept in `.cache/cards/`, or below `CACHE_DIR`. */
export function cardPress(): CardPress {
  shared.lingkarTenggerCards ??= new CardPress(join(process.env.CACHE_DIR ?? '.cache', 'cards'));
  return shared.lingkarTenggerCards;
}

/** Puts the cards that the pages ordered while they were built into the finished site: they are made on processors the pages leave idle. */
export const shareCards: AstroIntegration = {
  name: 'share-cards',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const count = await cardPress().deliver(join(fileURLToPath(dir), cardsPath));
      logger.info(`${count} kartu bagikan`);
    },
  },
};

import site from '../../../astro.config.mjs';

/** One page of the site, in both languages, as it would be if its entry were published: the real templates, and no other route. */
export default { ...site, srcDir: './src/desk/preview' };

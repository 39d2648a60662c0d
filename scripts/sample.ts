/**
 * Imported before anything that reads the environment: `npm start -- --sample`, or `CONTENT_SAMPLE=1`, shows made-up businesses.
 * Their releases have a shelf of their own, so that the public one never holds them.
 */
if (process.argv.includes('--sample')) process.env.CONTENT_SAMPLE = '1';
if (process.env.CONTENT_SAMPLE === '1') process.env.RELEASES_DIR = '.releases-sample';

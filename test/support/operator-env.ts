/** What the test runner says of itself in the environment. A build that hears it takes itself for a development server. */
const ofTheRunner = /^(VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_ENV)$/;

/** The environment as an operator's command line would have it, without what the test runner added. */
export function operatorEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTheRunner.test(name)));
}

import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { addressOf } from './address.ts';
import { manageRoutes } from './manage.ts';
import { asRefused, type IntakeOptions, refusedJson, wantsJson, within } from './requests.ts';
import { submit } from './submit.ts';

/** Where owners list what they sell and keep it up to date, as a Hono app to be mounted at `/layanan/umkm`. */
export function createIntake(it: IntakeOptions): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex, nofollow');
    // The link is the owner's key. Its own pages may know it, or their forms would come from nowhere; no other site may.
    c.header('Referrer-Policy', 'same-origin');
  });
  // Behind a proxy that ends TLS the scheme differs; the host does not.
  app.use(csrf({ origin: (origin, c) => URL.canParse(origin) && new URL(origin).host === c.req.header('host') }));
  app.get('/tantangan', async (c) => {
    within(await it.limits.challenge(addressOf(c, it.proxies)));
    return c.json(await it.robots.challenge());
  });
  app.post('/kiriman', (c) => submit(c, it));
  app.route('/', manageRoutes(it));
  app.onError((error, c) => {
    const refused = asRefused(error);
    if (wantsJson(c) || c.req.path.endsWith('/tantangan')) return refusedJson(c, refused, 'id');
    return c.text(Object.values({ ...refused.errors('id'), en: refused.errors('en')[''] ?? '' }).join('\n'), refused.status);
  });
  return app;
}

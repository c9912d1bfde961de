import { Router } from 'express';
import { PAGES, SUGGESTIONS } from '../shared/index.js';
import { fileRoutes } from './files/file-routes.js';
import { limitSuggestions } from './http/limit-searches.js';
import { sendSuggestions } from './http/send-suggestions.js';
import { serveAssets } from './http/serve-assets.js';
import type { Given } from './http/faults.js';
import { FAVICON } from './favicon.js';
import type { Services } from './services.js';
import { catalogueOf } from './catalogue.js';
import { siteMapParts, type Reading } from './site-map/site-map-parts.js';
import { writeSiteMap, writeSiteMapIndex } from './site-map/write-site-map.js';

/** What is not a page: files, health, and what search engines ask for. */
export function plainRoutes(given: Given): Router {
  const { services, assets } = given;
  const router = Router();
  router.get('/assets/:name', serveAssets(assets));
  router.get([SUGGESTIONS.pl, SUGGESTIONS.en], limitSuggestions(given), sendSuggestions(given));
  router.use(fileRoutes(given));
  router.get('/favicon.svg', (_req, res) => void res.set('Cache-Control', 'public, max-age=86400').type('image/svg+xml').send(FAVICON));
  router.get('/favicon.ico', (_req, res) => res.redirect(301, '/favicon.svg'));
  router.get('/robots.txt', (_req, res) => void res.type('text/plain').send(robots(services)));
  router.get('/sitemap.xml', async (_req, res) => void res.type('application/xml').send(writeSiteMapIndex(await siteMapParts(readingOf(services)), services.site.url)));
  router.get('/sitemap-:part.xml', async (req, res, next) => {
    const reading = readingOf(services);
    const part = (await siteMapParts(reading)).find(({ name }) => name === req.params.part);
    if (!part) return next();
    res.type('application/xml').send(await writeSiteMap(part, services.site.url, reading.today));
  });
  router.get('/health', (_req, res) => {
    const health = services.health();
    res.set('Cache-Control', 'no-store').status(health.status === 'failing' ? 503 : 200).json(health);
  });
  return router;
}

function readingOf(services: Services): Reading {
  const [library, today] = [services.library(), services.today()];
  return { library, today, catalogue: catalogueOf(library, today) };
}

/** Searches have no end of addresses; all they lead to stands in the site map. */
function robots({ site }: Services): string {
  return `User-agent: *\nDisallow: ${PAGES.search.pl}?\nDisallow: ${PAGES.search.en}?\n\nSitemap: ${site.url}/sitemap.xml\n`;
}

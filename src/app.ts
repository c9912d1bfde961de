import { join } from 'node:path';
import compression from 'compression';
import express, { type Express } from 'express';
import { projectRoot } from './shared/index.js';
import { apiDoor, compileViews, deskRoutes, endSlowRequests, exchangeRoutes, handInRoutes, harvestRoutes, loadAssets, LONGEST_UPLOAD_MS, noSuchPage, pageRoutes, plainRoutes, refuseCrossSite, requestLog, securityHeaders, showFault, type Render, type Services } from './web/index.js';

/**
 * How a server reads requests. Node stops at 16 kB of address and headers with an empty 431; ten thousand Polish letters
 * are 60 kB when encoded, and whoever pastes a page into the box deserves an answer. Node also stops after five minutes; 200 MB
 * on a slow line take longer. Only uploads get that time: `endSlowRequests` ends the others.
 */
export const SERVER_OPTIONS = { maxHeaderSize: 80_000, requestTimeout: LONGEST_UPLOAD_MS, headersTimeout: 60_000 } as const;

/**
 * The site: middleware and routes, in order.
 * @param render how a view is printed; tests hand in one that refuses misspelt properties
 */
export function createApp(services: Services, render: Render = compileViews(join(projectRoot(), 'views'))): Express {
  const given = { services, render, assets: loadAssets(projectRoot()) };
  const app = express();
  app.disable('x-powered-by');
  // Addresses are read by `URLSearchParams` at our own edge; nobody else needs `req.query`.
  app.set('query parser', false);

  app.use(requestLog(services.logger));
  app.use(endSlowRequests());
  app.use(securityHeaders(services.site.url));
  // A page of 45 kB: 9.7 kB in 0.45 ms at level 4, 9.4 kB in 0.67 ms at the usual 6 (measured).
  app.use(compression({ level: 4 }));
  // Programs of other libraries may post here; nothing else may stand before the next line.
  app.use(harvestRoutes(given));
  app.use('/api', apiDoor(given));
  app.use(refuseCrossSite(given));
  app.use(plainRoutes(given));
  app.use(exchangeRoutes(given));
  app.use(handInRoutes(given));
  app.use(pageRoutes(given));
  app.use(deskRoutes(given));
  app.use(noSuchPage(given));
  app.use(showFault(given));
  return app;
}

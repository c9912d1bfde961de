export { loadAssets, type Assets } from './assets.js';
export { compileViews } from './views.js';
export { exchangeRoutes } from './exchange/exchange-routes.js';
export { deskRoutes } from './desk/desk-routes.js';
export { noSuchPage, showFault, type Given } from './http/faults.js';
export { refuseCrossSite } from './http/refuse-cross-site.js';
export { requestLog } from './http/request-log.js';
export { securityHeaders } from './http/security.js';
export { pageRoutes } from './routes.js';
export { plainRoutes } from './plain-routes.js';
export type { Desk, Health, Services } from './services.js';
export type { Render } from './visit.js';

export { handInRoutes } from './hand-in/routes.js';
export type { HandIn } from './hand-in/hand-in.js';
export { endSlowRequests, LONGEST_UPLOAD_MS } from './http/end-slow-requests.js';
export { recordFor } from './exchange/record-for.js';
export { givenFiles, type GivenFile } from './files/given-files.js';

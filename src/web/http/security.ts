import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers against what other people's text could do here. Nothing runs and nothing is styled but our own files;
 * structured data (JSON-LD) is a data block, which a policy for scripts does not touch (HTML, 4.12.1.1).
 */
export function securityHeaders(siteUrl: string): RequestHandler {
  const isSecure = siteUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // On http (a trial on localhost) the header would be ignored anyway.
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
}

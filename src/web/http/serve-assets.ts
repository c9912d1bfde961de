import type { RequestHandler } from 'express';
import type { Assets } from '../assets.js';

/** `/assets/<name>.<hash>.<ext>`: the name changes with the content, so a copy is good for a year. */
export function serveAssets(assets: Assets): RequestHandler {
  return (req, res, next) => {
    const asset = assets.files.get(String(req.params['name']));
    if (!asset) return next();
    res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    res.type(asset.type).send(asset.body);
  };
}

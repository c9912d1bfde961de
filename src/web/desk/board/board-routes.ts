import { Router } from 'express';
import { DESK } from '../../../shared/index.js';
import { sendCsv } from '../csv-file.js';
import { atWork, type WorkGiven } from '../work.js';
import { boardTable } from './board-table.js';
import { noSuchThing } from './no-such-thing.js';
import { showBoard } from './show-board.js';
import { showBoardEditions } from './show-board-editions.js';

/** What is missing of each edition. */
export function boardRoutes(given: WorkGiven): Router {
  const router = Router();
  router.get(DESK.editions, atWork(given, showBoardEditions));
  router.get(DESK.edition, atWork(given, showBoard));
  router.get(DESK.editionTable, sendCsv(({ code = '' }) => `materialy-${code}.csv`, ({ code = '' }) => boardTable(given, code)), atWork(given, (visit) => noSuchThing(visit)));
  return router;
}

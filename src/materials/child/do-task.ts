import type { Task } from '../messages.js';
import { say } from './say.js';

/** Parsers are loaded only when they are needed: a deck is read without waking pdf.js. */
export async function doTask(task: Task): Promise<void> {
  if (task.do === 'draw') await (await import('./draw/draw.js')).draw(FILE, task);
  if (task.do === 'read') await say({ reading: await read(task) });
}

async function read({ type, limits }: Extract<Task, { do: 'read' }>): Promise<unknown> {
  switch (type) {
    case 'pdf':
      return (await import('./pdf/read-pdf.js')).readPdf(FILE, limits);
    case 'pptx':
      return (await import('./pptx/read-pptx.js')).readPptx(FILE, limits);
    case 'docx':
      return (await import('./docx/read-docx.js')).readDocx(FILE, limits);
    case 'odp':
      return (await import('./odf/read-odp.js')).readOdp(FILE, limits);
    case 'odt':
      return (await import('./odf/read-odt.js')).readOdt(FILE, limits);
    default:
      return (await import('./image/read-image.js')).readImage(FILE, type, limits);
  }
}

/** The descriptor the parent opened the upload on. */
const FILE = 3;

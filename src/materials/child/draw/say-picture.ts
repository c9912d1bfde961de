import type { Sharp } from 'sharp';
import { say } from '../say.js';

/** 80 keeps letters of 12 points readable at 480 pixels; sharp writes no metadata unless asked. */
const QUALITY = 80;

export async function sayPicture(picture: Sharp, { number, asked }: { number: number; asked: number }): Promise<void> {
  const { data, info } = await picture.webp({ quality: QUALITY }).toBuffer({ resolveWithObject: true });
  await say({ picture: { number, asked, width: info.width, height: info.height, webp: data.toString('base64') } });
}

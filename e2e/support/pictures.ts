import { readFileSync } from 'node:fs';
import type { Download } from '@playwright/test';
import { PNG } from 'pngjs';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** How many different colours there are: one means blank. */
  readonly colours: number;
  /** How light the colour is that most pixels have, 0–255. */
  readonly ground: number;
  /** The alpha of the corner. */
  readonly cornerAlpha: number;
  readonly pixelsAMetre: number | undefined;
  /** Words inside the file, by keyword. */
  readonly texts: Readonly<Record<string, string>>;
}

export async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

/** Opens a PNG: its pixels, and the chunks that pngjs passes over. */
export function readPng(bytes: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(bytes);
  const colours = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUInt32BE(at);
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  const [most = 0] = [...colours].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  const ground = ((most >>> 24) + ((most >>> 16) & 255) + ((most >>> 8) & 255)) / 3;
  const texts: Record<string, string> = {};
  let pixelsAMetre: number | undefined;
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (type === 'pHYs') pixelsAMetre = body.readUInt32BE(0);
    if (type === 'iTXt') {
      const end = body.indexOf(0);
      // Keyword, end, two flags, an empty language and an empty translation, each ended.
      texts[body.toString('latin1', 0, end)] = body.toString('utf8', end + 5);
    }
  }
  return { width, height, colours: colours.size, ground, cornerAlpha: data[3] ?? 0, pixelsAMetre, texts };
}

/** The share of pixels that differ clearly, in any colour, between two PNGs of one size. */
export function differingShare(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) throw new Error(`${a.width}×${a.height} is not ${b.width}×${b.height}`);
  let differing = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    if ([0, 1, 2].some((channel) => Math.abs(a.data[at + channel]! - b.data[at + channel]!) > CLEARLY)) differing += 1;
  }
  return differing / (a.width * a.height);
}

const CLEARLY = 32;

import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { holdsAadhaarNumber } from '../../contract/aadhaar.ts';
import type { GreyPicture, Place } from '../../contract/documents.ts';
import { qrMatrix } from '../../main/printing/qr-matrix.ts';
import { usePaperFonts } from '../print/paper-fonts.ts';

/** How a card is photographed. */
export type Shot = {
  /** Degrees, clockwise. */
  readonly angle?: number;
  /** Width of the card as a part of a picture of 1600 pixels. */
  readonly scale?: number;
  /** Quality of the JPEG. */
  readonly quality?: number;
  /** Widest change of a pixel's shade. */
  readonly noise?: number;
  readonly code?: boolean;
  readonly seed: number;
};

export type Card = {
  readonly number: string;
  readonly jpeg: Buffer;
  readonly picture: GreyPicture;
  /** Where the first eight digits and the QR code are. */
  readonly digits: Place;
  readonly code: Place | undefined;
};

const [WIDTH, HEIGHT] = [1600, 1100];
const [CARD_WIDTH, CARD_HEIGHT] = [1000, 630];

/** Chance that comes again: the generator of Park and Miller. */
function chanceOf(seed: number): () => number {
  let state = (seed * 48_271 + 11) % 2_147_483_647;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Twelve made-up digits that pass for an Aadhaar number. */
export function numberOf(chance: () => number): string {
  for (;;) {
    const start = `${2 + Math.floor(chance() * 8)}${Array.from({ length: 10 }, () => Math.floor(chance() * 10)).join('')}`;
    const number = Array.from({ length: 10 }, (_, digit) => start + digit).find(holdsAadhaarNumber);
    if (number !== undefined) return number;
  }
}

const grouped = (number: string): string => number.replace(/(?=(?:.{4})+$)/gu, ' ').trim();

/** The upright rectangle around a rectangle of the card, in pixels of the picture. */
function seen(context: SKRSContext2D, x: number, y: number, width: number, height: number): Place {
  const matrix = context.getTransform();
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([right = 0, down = 0]) => ({
    x: matrix.a * right + matrix.c * down + matrix.e,
    y: matrix.b * right + matrix.d * down + matrix.f,
  }));
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function drawCode(context: SKRSContext2D, chance: () => number): Place {
  const secret = Array.from({ length: 900 }, () => Math.floor(chance() * 10)).join('');
  const { size, dark } = qrMatrix(secret);
  const [x, y, side] = [190, -190, 280];
  context.fillStyle = '#fff';
  context.fillRect(x - 12, y - 12, side + 24, side + 24);
  context.fillStyle = '#111';
  for (const [at, isDark] of dark.entries())
    if (isDark)
      context.fillRect(
        x + ((at % size) * side) / size,
        y + (Math.floor(at / size) * side) / size,
        side / size + 0.3,
        side / size + 0.3,
      );
  return seen(context, x, y, side, side);
}

function drawNumber(context: SKRSContext2D, number: string): Place {
  context.fillStyle = '#111';
  context.font = '62px "Paper Bold"';
  const text = grouped(number);
  const x = -context.measureText(text).width / 2;
  context.fillText(text, x, 205);
  return seen(context, x, 160, context.measureText(text.slice(0, 9)).width, 45);
}

function drawWords(context: SKRSContext2D): void {
  context.fillStyle = '#e9e3d6';
  context.fillRect(-CARD_WIDTH / 2, -CARD_HEIGHT / 2, CARD_WIDTH, CARD_HEIGHT);
  context.fillStyle = '#ef9a3d';
  context.fillRect(-CARD_WIDTH / 2, -CARD_HEIGHT / 2, CARD_WIDTH, 62);
  context.fillStyle = '#666';
  context.fillRect(-460, -200, 220, 280);
  context.fillStyle = '#222';
  context.font = '30px "Paper Regular"';
  for (const [text, x, y] of [
    ['भारत सरकार  Government of India', -220, -268],
    ['सुनीता देवी', -210, -150],
    ['Sunita Devi', -210, -105],
    ['जन्म तिथि / DOB: 01/01/1988', -210, -55],
    ['महिला / Female', -210, -8],
    ['मेरा आधार, मेरी पहचान', -140, 285],
  ] as const)
    context.fillText(text, x, y);
  context.font = '24px "Paper Regular"';
  context.fillText('Mob: 9876543210', -210, 60);
}

async function greyOf(jpeg: Buffer, noise: number, chance: () => number): Promise<GreyPicture> {
  const context = createCanvas(WIDTH, HEIGHT).getContext('2d');
  context.drawImage(await loadImage(jpeg), 0, 0);
  const { data } = context.getImageData(0, 0, WIDTH, HEIGHT);
  const grey = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const shade = 0.3 * (data[4 * at] ?? 0) + 0.59 * (data[4 * at + 1] ?? 0) + 0.11 * (data[4 * at + 2] ?? 0);
    return Math.min(255, Math.max(0, shade + (chance() - 0.5) * noise));
  });
  return { width: WIDTH, height: HEIGHT, grey };
}

/** A made-up card on a table, photographed; nobody's number. */
export async function photographCard(shot: Shot): Promise<Card> {
  const { angle = 0, scale = 0.6, quality = 80, noise = 0, code: hasCode = false, seed } = shot;
  usePaperFonts();
  const chance = chanceOf(seed);
  const number = numberOf(chance);
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = '#8a7a66';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.translate(WIDTH / 2, HEIGHT / 2);
  context.rotate((angle * Math.PI) / 180);
  context.scale((scale * WIDTH) / CARD_WIDTH, (scale * WIDTH) / CARD_WIDTH);
  drawWords(context);
  const code = hasCode ? drawCode(context, chance) : undefined;
  const digits = drawNumber(context, number);
  const jpeg = canvas.toBuffer('image/jpeg', quality);
  return { number, jpeg, picture: await greyOf(jpeg, noise, chance), digits, code };
}

/** How much of a place is covered, from 0 to 1, by those of some places that cover most. */
export function coveredPart(place: Place, covers: readonly Place[]): number {
  const parts = covers.map(
    (cover) =>
      (Math.max(0, Math.min(cover.x + cover.width, place.x + place.width) - Math.max(cover.x, place.x)) *
        Math.max(0, Math.min(cover.y + cover.height, place.y + place.height) - Math.max(cover.y, place.y))) /
      (place.width * place.height),
  );
  return Math.max(0, ...parts);
}

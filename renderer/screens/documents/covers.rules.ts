import type { Place } from '../../../contract/documents.ts';
import type { PictureSize } from './picture-size.rules.ts';

/** A place of a picture that will be black. */
export type Cover = Place & { readonly id: number };

/** No cover is smaller, as a part of the picture's width. */
const LEAST = 0.01;

const between = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));

/** A place that lies inside the picture and can be seen. */
export function fitted(place: Place, size: PictureSize): Place {
  const least = LEAST * size.width;
  const width = between(place.width, least, size.width);
  const height = between(place.height, least, size.height);
  const x = between(place.x, 0, size.width - width);
  const y = between(place.y, 0, size.height - height);
  return { x, y, width, height };
}

/** The rectangle between two corners, whichever was first. */
export const spanned = (one: { x: number; y: number }, other: { x: number; y: number }): Place => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
});

/** Where a place is when a picture of this size was turned clockwise by a quarter. */
export const turnedPlace = ({ x, y, width, height }: Place, size: PictureSize): Place => ({
  x: size.height - y - height,
  y: x,
  width: height,
  height: width,
});

const STEP = 0.01;
const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A place after an arrow key: moved, or with Shift made larger or smaller. Undefined for other keys. */
export function afterKey(place: Place, code: string, shift: boolean, size: PictureSize): Place | undefined {
  const arrow = ARROWS[code];
  if (!arrow) return undefined;
  const [right, down] = arrow.map((direction) => direction * STEP * size.width);
  const { x, y, width, height } = place;
  const next = shift
    ? { x, y, width: width + (right ?? 0), height: height + (down ?? 0) }
    : { x: x + (right ?? 0), y: y + (down ?? 0), width, height };
  return fitted(next, size);
}

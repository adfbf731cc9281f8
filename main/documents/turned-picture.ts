import type { GreyPicture, Place } from '../../contract/documents.ts';
import { around } from './found-numbers.rules.ts';

export type TurnedPicture = {
  readonly picture: GreyPicture;
  /** Where a place of the turned picture is in the one before, cut at its edges. */
  readonly placeBefore: (place: Place) => Place;
};

const WHITE = 255;

/** A picture turned clockwise by some degrees, on a white sheet that is large enough for it. */
export function turned({ width, height, grey }: GreyPicture, degrees: number): TurnedPicture {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const newWidth = Math.round(Math.abs(width * cosine) + Math.abs(height * sine));
  const newHeight = Math.round(Math.abs(width * sine) + Math.abs(height * cosine));
  const before = (x: number, y: number) => {
    const [right, down] = [x - newWidth / 2, y - newHeight / 2];
    return { x: cosine * right + sine * down + width / 2, y: cosine * down - sine * right + height / 2 };
  };
  const pixels = new Uint8Array(newWidth * newHeight).fill(WHITE);
  for (let y = 0; y < newHeight; y++)
    for (let x = 0; x < newWidth; x++) {
      const from = before(x + 0.5, y + 0.5);
      const [column, row] = [Math.floor(from.x), Math.floor(from.y)];
      if (column >= 0 && row >= 0 && column < width && row < height)
        pixels[y * newWidth + x] = grey[row * width + column] ?? WHITE;
    }
  return {
    picture: { width: newWidth, height: newHeight, grey: pixels },
    placeBefore(place) {
      const corners = [
        before(place.x, place.y),
        before(place.x + place.width, place.y),
        before(place.x, place.y + place.height),
        before(place.x + place.width, place.y + place.height),
      ].map(({ x, y }) => ({
        x: Math.min(Math.max(x, 0), width),
        y: Math.min(Math.max(y, 0), height),
        width: 0,
        height: 0,
      }));
      return around(corners, 0);
    },
  };
}

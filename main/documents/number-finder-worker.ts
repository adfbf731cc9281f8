import { parentPort, workerData } from 'node:worker_threads';
import { GreyPicture, type Place } from '../../contract/documents.ts';
import { findCodes } from './code-finder.ts';
import { openDigitReader } from './digit-reader.ts';
import { numbersInLine, withoutRepeats } from './found-numbers.rules.ts';
import { turned } from './turned-picture.ts';

/** How a paper may lie in a picture, in degrees; tried until a number is found for sure. */
const TURNS = [0, 90, 270, 180, 8, -8];

async function findNumbers(picture: GreyPicture): Promise<Place[]> {
  const read = await openDigitReader();
  const likely: Place[] = [];
  for (const degrees of TURNS) {
    const { picture: upright, placeBefore } = turned(picture, degrees);
    const found = read(upright).flatMap(numbersInLine);
    const places = found.map(({ place }) => placeBefore(place));
    if (found.some(({ isSure }) => isSure)) return places;
    likely.push(...places);
  }
  return likely;
}

const picture = GreyPicture.parse(workerData);
const places = withoutRepeats([...(await findCodes(picture)), ...(await findNumbers(picture))]);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
parentPort?.postMessage(places);

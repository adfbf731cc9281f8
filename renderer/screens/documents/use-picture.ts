import { useState } from 'react';
import type { Place } from '../../../contract/documents.ts';
import type { Fault } from '../../../contract/faults.ts';
import { call, faultOf } from '../../app/call.ts';
import { type Cover, fitted, turnedPlace } from './covers.rules.ts';
import { greyOf, openPicture, pixelsOf, turnedPicture } from './picture.ts';

/** How far the search for numbers has come; `found` when it is over. */
export type Search =
  | { readonly state: 'looking' }
  | { readonly state: 'failed' }
  | { readonly state: 'over'; readonly found: number };

export type OpenPicture = {
  readonly canvas: HTMLCanvasElement;
  readonly covers: readonly Cover[];
  readonly search: Search;
  readonly newest: number;
  /** The cover that the operator has just made, which gets the hand. */
  readonly atHand: number | undefined;
};

export type PictureAtHand = {
  readonly picture: OpenPicture | undefined;
  readonly isOpening: boolean;
  readonly fault: Fault | undefined;
  readonly open: (file: Blob) => void;
  readonly turn: () => void;
  readonly add: (place: Place) => void;
  readonly change: (id: number, place: Place) => void;
  readonly remove: (id: number) => void;
};

function withCovers(before: OpenPicture, places: readonly Place[]): OpenPicture {
  const covers = [...before.covers];
  let { newest } = before;
  for (const place of places) covers.push({ id: ++newest, ...fitted(place, before.canvas) });
  return { ...before, covers, newest };
}

/** A picture that is made ready: opened, looked through for numbers, turned and covered. */
export function usePicture(): PictureAtHand {
  const [picture, setPicture] = useState<OpenPicture>();
  const [isOpening, setOpening] = useState(false);
  const [fault, setFault] = useState<Fault>();

  const edit = (next: (before: OpenPicture) => OpenPicture): void =>
    setPicture((before) => before && next(before));

  /** What was found in a picture that was turned or changed meanwhile belongs to it no more. */
  const look = async (canvas: HTMLCanvasElement): Promise<void> => {
    const ifStillThere = (next: (before: OpenPicture) => OpenPicture): void =>
      edit((before) => (before.canvas === canvas ? next(before) : before));
    try {
      const places = await call('documents.findNumbers', greyOf(pixelsOf(canvas)));
      ifStillThere((before) => ({
        ...withCovers(before, places),
        search: { state: 'over', found: places.length },
      }));
    } catch (error) {
      faultOf(error);
      ifStillThere((before) => ({ ...before, search: { state: 'failed' } }));
    }
  };

  const openFile = async (file: Blob): Promise<void> => {
    setOpening(true);
    setFault(undefined);
    try {
      const canvas = await openPicture(file);
      setPicture({ canvas, covers: [], search: { state: 'looking' }, newest: 0, atHand: undefined });
      void look(canvas);
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setOpening(false);
    }
  };

  return {
    picture,
    isOpening,
    fault,
    open: (file) => void openFile(file),
    turn() {
      if (!picture) return;
      const canvas = turnedPicture(picture.canvas);
      const covers = picture.covers.map((cover) => ({ ...cover, ...turnedPlace(cover, picture.canvas) }));
      setPicture({ ...picture, canvas, covers });
      if (picture.search.state === 'looking') void look(canvas);
    },
    add: (place) =>
      edit((before) => {
        const after = withCovers(before, [place]);
        return { ...after, atHand: after.newest };
      }),
    change: (id, place) =>
      edit((before) => ({
        ...before,
        covers: before.covers.map((cover) =>
          cover.id === id ? { id, ...fitted(place, before.canvas) } : cover,
        ),
      })),
    remove: (id) =>
      edit((before) => ({ ...before, covers: before.covers.filter((cover) => cover.id !== id) })),
  };
}

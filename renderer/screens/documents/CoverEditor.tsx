import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Place } from '../../../contract/documents.ts';
import { useWords } from '../../app/words.ts';
import { classes } from '../../parts/classes.ts';
import sheet from './Documents.module.css';
import { type Cover, afterKey, spanned } from './covers.rules.ts';
import type { OpenPicture, PictureAtHand } from './use-picture.ts';

const css = classes(sheet);

type Point = { readonly x: number; readonly y: number };
/** What the mouse does: draws a new place, moves one, or draws its lower right corner. */
type Drag = { readonly from: Point; readonly id?: number; readonly place: Place; readonly resizes?: boolean };

type Props = {
  readonly picture: OpenPicture;
  readonly hand: Pick<PictureAtHand, 'add' | 'change' | 'remove'>;
};

/** A picture on which places are covered, by keys or by mouse. */
export function CoverEditor({ picture, hand }: Props) {
  const { t } = useWords();
  const { canvas, covers, atHand } = picture;
  const frame = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag>();

  const pointOf = (event: PointerEvent): Point => {
    const box = frame.current?.getBoundingClientRect() ?? new DOMRect();
    const scale = canvas.width / Math.max(1, box.width);
    return { x: (event.clientX - box.x) * scale, y: (event.clientY - box.y) * scale };
  };
  const start = (event: PointerEvent, cover?: Cover, resizes = false): void => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = pointOf(event);
    setDrag(
      cover
        ? { from, id: cover.id, place: cover, resizes }
        : { from, place: { ...from, width: 0, height: 0 } },
    );
  };
  const move = (event: PointerEvent): void => {
    if (!drag) return;
    const to = pointOf(event);
    const [right, down] = [to.x - drag.from.x, to.y - drag.from.y];
    const { x, y, width, height } = drag.place;
    if (drag.id === undefined) setDrag({ ...drag, place: spanned(drag.from, to) });
    else if (drag.resizes) hand.change(drag.id, { x, y, width: width + right, height: height + down });
    else hand.change(drag.id, { x: x + right, y: y + down, width, height });
  };
  const end = (): void => {
    setDrag(undefined);
    if (drag && drag.id === undefined && drag.place.width > 4 && drag.place.height > 4) hand.add(drag.place);
  };

  return (
    <div
      ref={frame}
      role="group"
      aria-label={t('documents.picture')}
      data-help="documentCovers"
      className={css('frame')}
      onPointerDown={(event) => start(event)}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <Sheet canvas={canvas} />
      {drag && drag.id === undefined && <span className={css('drawn')} style={styleOf(drag.place, canvas)} />}
      {covers.map((cover, place) => (
        <CoverBox
          key={cover.id}
          cover={cover}
          label={t('documents.cover', { number: place + 1 })}
          canvas={canvas}
          takesHand={cover.id === atHand}
          onStart={start}
          onChange={(next) => hand.change(cover.id, next)}
          onRemove={() => hand.remove(cover.id)}
        />
      ))}
    </div>
  );
}

/** The picture itself, drawn as it is. */
function Sheet({ canvas }: { readonly canvas: HTMLCanvasElement }) {
  const shown = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    shown.current?.getContext('2d')?.drawImage(canvas, 0, 0);
  }, [canvas]);
  return (
    <canvas
      ref={shown}
      key={`${canvas.width} ${canvas.height}`}
      width={canvas.width}
      height={canvas.height}
    />
  );
}

const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;

const styleOf = ({ x, y, width, height }: Place, canvas: HTMLCanvasElement) => ({
  left: percent(x, canvas.width),
  top: percent(y, canvas.height),
  width: percent(width, canvas.width),
  height: percent(height, canvas.height),
});

type BoxProps = {
  readonly cover: Cover;
  readonly label: string;
  readonly canvas: HTMLCanvasElement;
  readonly takesHand: boolean;
  readonly onStart: (event: PointerEvent, cover: Cover, resizes?: boolean) => void;
  readonly onChange: (place: Place) => void;
  readonly onRemove: () => void;
};

function CoverBox({ cover, label, canvas, takesHand, onStart, onChange, onRemove }: BoxProps) {
  const box = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesHand) box.current?.focus();
  }, [takesHand]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = afterKey(cover, event.code, event.shiftKey, canvas);
    const removes = event.code === 'Delete' || event.code === 'Backspace';
    if (!next && !removes) return;
    event.preventDefault();
    event.stopPropagation();
    if (next) onChange(next);
    else onRemove();
  };
  return (
    <button
      ref={box}
      type="button"
      aria-label={label}
      className={css('cover')}
      style={styleOf(cover, canvas)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => onStart(event, cover)}
    >
      <span className={css('corner')} onPointerDown={(event) => onStart(event, cover, true)} />
    </button>
  );
}

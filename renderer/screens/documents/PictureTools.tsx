import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Documents.module.css';
import { ChoosePicture } from './PictureSource.tsx';
import type { OpenPicture, PictureAtHand, Search } from './use-picture.ts';

const css = classes(sheet);

/** Chooses a picture; with one that is open, what can be done with it, and what the search for numbers says. */
export function PictureTools({ hand }: { readonly hand: PictureAtHand }) {
  const { t } = useWords();
  const { picture } = hand;
  return (
    <>
      {picture && (
        <p role="status" className={css('search')}>
          <SearchWords search={picture.search} />
        </p>
      )}
      <div className={css('acts')}>
        <ChoosePicture onFile={hand.open} isAnother={picture !== undefined} />
        {picture && <Acts picture={picture} hand={hand} />}
      </div>
      {picture && <p className={css('second')}>{t('documents.coverHow')}</p>}
    </>
  );
}

function Acts({ picture, hand }: { readonly picture: OpenPicture; readonly hand: PictureAtHand }) {
  const { t } = useWords();
  const { width, height } = picture.canvas;
  // In the middle, as large as a number usually is.
  const addCover = (): void =>
    hand.add({ x: 0.35 * width, y: 0.46 * height, width: 0.3 * width, height: 0.08 * height });
  return (
    <>
      <Button icon="plus" onPress={addCover}>
        {t('documents.addCover')}
      </Button>
      <Button icon="next" onPress={hand.turn}>
        {t('documents.turn')}
      </Button>
    </>
  );
}

function SearchWords({ search }: { readonly search: Search }) {
  const { t } = useWords();
  if (search.state === 'looking') return t('documents.looking');
  if (search.state === 'failed') return t('documents.notLooked');
  return search.found === 0 ? t('documents.foundNone') : t('documents.found', { count: search.found });
}

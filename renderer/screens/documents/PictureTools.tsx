import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Documents.module.css';
import { ChoosePicture } from './PictureSource.tsx';
import type { OpenPicture, PictureAtHand, Search } from './use-picture.ts';

const css = classes(sheet);

type Props = { readonly picture: OpenPicture; readonly hand: PictureAtHand };

/** What can be done with an open picture, and what the search for numbers says. */
export function PictureTools({ picture, hand }: Props) {
  const { t } = useWords();
  const { width, height } = picture.canvas;
  // In the middle, as large as a number usually is.
  const addCover = (): void =>
    hand.add({ x: 0.35 * width, y: 0.46 * height, width: 0.3 * width, height: 0.08 * height });
  return (
    <>
      <p role="status" className={css('search')}>
        <SearchWords search={picture.search} />
      </p>
      <div className={css('acts')}>
        <Button icon="plus" onPress={addCover} takesFocus>
          {t('documents.addCover')}
        </Button>
        <Button icon="next" onPress={hand.turn}>
          {t('documents.turn')}
        </Button>
        <ChoosePicture onFile={hand.open} isAnother />
      </div>
      <p className={css('second')}>{t('documents.coverHow')}</p>
    </>
  );
}

function SearchWords({ search }: { readonly search: Search }) {
  const { t } = useWords();
  if (search.state === 'looking') return t('documents.looking');
  if (search.state === 'failed') return t('documents.notLooked');
  return search.found === 0 ? t('documents.foundNone') : t('documents.found', { count: search.found });
}

import { type DragEvent, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Documents.module.css';

const css = classes(sheet);

const TYPES = ['image/jpeg', 'image/png', 'image/webp'];

type TriggerProps = { readonly onFile: (file: File) => void; readonly isAnother: boolean };

/** The button that does what dropping does. */
export function ChoosePicture({ onFile, isAnother }: TriggerProps) {
  const { t } = useWords();
  return (
    <FileTrigger
      acceptedFileTypes={TYPES}
      onSelect={(files) => {
        const [file] = files ?? [];
        if (file) onFile(file);
      }}
    >
      <Button icon="file" takesFocus>
        {t(isAnother ? 'documents.another' : 'documents.choose')}
      </Button>
    </FileTrigger>
  );
}

type Props = { readonly isOpening: boolean; readonly onFile: (file: File) => void };

/** Where the picture will stand; a file can be dropped here. */
export function PictureSource({ isOpening, onFile }: Props) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <div
      className={css('source', isOver && 'over')}
      data-help="documentFile"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{t(isOpening ? 'documents.opening' : 'documents.drop')}</p>
    </div>
  );
}

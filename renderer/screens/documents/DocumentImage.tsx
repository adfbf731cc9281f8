import { useEffect, useRef } from 'react';
import type { DocumentId } from '../../../contract/ids.ts';
import { faultOf } from '../../app/call.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { FaultMessage } from '../../parts/Message.tsx';
import { Icon } from '../../parts/Icon.tsx';

type Props = { readonly documentId: DocumentId; readonly alt: string };

/** The picture of a document; a sign where it is not to be had, whose words stand where `alt` would. */
export function DocumentImage({ documentId, alt }: Props) {
  const { t } = useWords();
  const { data, error } = useAsk('documents.picture', { documentId });
  if (error) return alt === '' ? <Icon name="warn" /> : <FaultMessage fault={faultOf(error)} />;
  if (!data) return null;
  if (!data.picture) return alt === '' ? <Icon name="file" /> : <p>{t('documents.notShown')}</p>;
  return <BytesImage bytes={data.picture} alt={alt} />;
}

function BytesImage({ bytes, alt }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly alt: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
    if (image.current) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [bytes]);
  return <img ref={image} alt={alt} />;
}

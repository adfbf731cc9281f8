import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { PickField } from '../../parts/PickField.tsx';
import type { Pick } from '../../parts/PickField.tsx';
import { NO_PLACE } from './set-up.ts';
import type { PlaceDraft, SetUpDraft } from './set-up.ts';

type Props = {
  readonly draft: SetUpDraft;
  readonly onChange: (next: Partial<SetUpDraft>) => void;
  readonly problem: (field: string) => string | undefined;
};

const picked = (text: string, item: Pick | undefined): PlaceDraft =>
  item ? { text, code: item.code, name: item.name.hi } : { text, code: '', name: '' };

/** District, block and panchayat: picked where the directory has them, typed where it has not. */
export function PlaceFields({ draft, onChange, problem }: Props) {
  const { t } = useWords();
  const { data: districts = [] } = useAsk('society.places', {});
  const blocks = districts.find(({ code }) => code === draft.district.code)?.blocks ?? [];
  const panchayats = blocks.find(({ code }) => code === draft.block.code)?.panchayats ?? [];
  return (
    <>
      <PickField
        label={t('setUp.district')}
        items={districts}
        text={draft.district.text}
        onChange={(text, item) => {
          const district = picked(text, item);
          const moved = draft.block.code !== '' && district.code !== draft.district.code;
          onChange({ district, ...(moved ? { block: NO_PLACE, panchayat: NO_PLACE } : {}) });
        }}
        problem={problem('district.name') ?? problem('district')}
        help="district"
      />
      <PickField
        label={t('setUp.block')}
        items={blocks}
        text={draft.block.text}
        onChange={(text, item) => {
          const block = picked(text, item);
          const moved = draft.panchayat.code !== '' && block.code !== draft.block.code;
          onChange({ block, ...(moved ? { panchayat: NO_PLACE } : {}) });
        }}
        problem={problem('block.name') ?? problem('block')}
        help="block"
      />
      <PickField
        label={t('setUp.panchayat')}
        items={panchayats}
        text={draft.panchayat.text}
        onChange={(text, item) => onChange({ panchayat: picked(text, item) })}
        problem={problem('panchayat.name') ?? problem('panchayat')}
        help="panchayat"
      />
    </>
  );
}

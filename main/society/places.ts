import type { Places, SetUp, Society } from '../../contract/society.ts';

type Named = { readonly name: { readonly hi: string; readonly en: string }; readonly code: string };

const pick = <P extends Named>(places: readonly P[], { name, code }: SetUp['district']): P | undefined =>
  places.find(
    (place) => (code !== '' && place.code === code) || place.name.hi === name || place.name.en === name,
  );

const namesOf = (found: Named | undefined, { name, code }: SetUp['district']) => ({
  name: found?.name ?? { hi: name, en: name },
  code: found?.code ?? code,
});

/** The district, block and panchayat of the set-up in both languages where the directory knows them. */
export function placesOf(
  directory: Places,
  { district, block, panchayat }: Pick<SetUp, 'district' | 'block' | 'panchayat'>,
): Pick<Society, 'district' | 'block' | 'panchayat'> {
  const knownDistrict = pick(directory, district);
  const knownBlock = pick(knownDistrict?.blocks ?? [], block);
  return {
    district: namesOf(knownDistrict, district),
    block: namesOf(knownBlock, block),
    panchayat: namesOf(pick(knownBlock?.panchayats ?? [], panchayat), panchayat),
  };
}

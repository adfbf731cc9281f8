/**
 * The names of the clips of resources/sounds that make a whole number from 0 to 99,999: 345 is three, hundred,
 * forty-five. Each number below a hundred is a clip of its own, as Hindi has a word of its own for it.
 */
export function numberClips(number: number): string[] {
  if (!Number.isInteger(number) || number < 0 || number > 99_999)
    throw new RangeError(`${number} can not be called out`);
  const thousands = Math.floor(number / 1000);
  const hundreds = Math.floor((number % 1000) / 100);
  const rest = number % 100;
  return [
    ...(thousands > 0 ? [String(thousands), 'thousand'] : []),
    ...(hundreds > 0 ? [String(hundreds), 'hundred'] : []),
    ...(rest > 0 || number === 0 ? [String(rest)] : []),
  ];
}

/** Letters one by one, digits together as one number: T12 is T, twelve. */
const spell = (text: string): string[] =>
  (text.match(/[A-Z]|\d{1,4}/gu) ?? []).flatMap((part) =>
    /\d/u.test(part) ? numberClips(Number(part)) : [part],
  );

/** What is heard when a token is called to a till, clip after clip. */
export const callOut = (
  token: { readonly series: string; readonly number: number },
  till: string,
): string[] => [
  'chime',
  'token',
  ...spell(token.series),
  ...numberClips(token.number),
  'counter',
  ...spell(till),
];
